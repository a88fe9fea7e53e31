/** Numbers of the locks that processes sharing a database take; any will do, as long as they differ. */
export const advisoryLocks = { migrate: 7_369_001, lease: 7_369_002 } as const;
