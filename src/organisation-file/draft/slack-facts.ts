interface SlackPerson {
  /** Slack's member id. */
  id: string;
  /** The unique short name, such as `wang.fang`. */
  handle: string;
  name: string;
  title?: string;
  /** IANA zone. */
  timezone?: string;
  locale?: string;
  isAdministrator?: boolean;
  isBot?: boolean;
  isGuest?: boolean;
  /** Left the organisation. */
  isDeleted?: boolean;
}

/** What Slack knows of an organisation, as far as a first file can use it. */
export interface SlackFacts {
  team: { name: string };
  channels: readonly { id: string; name: string; isPrivate: boolean; isArchived?: boolean }[];
  /** `people` are Slack member ids. */
  userGroups: readonly { handle: string; name: string; people: readonly string[] }[];
  people: readonly SlackPerson[];
}
