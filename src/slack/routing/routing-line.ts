import type { RoutingSay } from '../../domain/routing/says.ts';
import type { CasePart } from '../case/case-part.ts';
import { departmentName } from '../case/summary.ts';

/** A thread's line about where the complaint goes. mrkdwn. */
export function routingLine({ organisation, names, reader }: Omit<CasePart, 'it'>, say: RoutingSay): string {
  const { thread, precedent } = reader.wording.routing;
  const { vocabulary } = reader.wording;
  const department = (id: string) => departmentName(organisation, id, reader);
  const by = 'by' in say ? names.name(say.by) : '';
  switch (say.type) {
    case 'transfer-asked':
      return thread.transferAsked(by, department(say.department));
    case 'transferred':
      return thread.transferred(by, department(say.from), department(say.department));
    case 'transfer-declined':
      return thread.transferDeclined(by, department(say.department));
    case 'hearing-opened':
      return thread.hearingOpened(by, vocabulary.and(say.sides.map(department)));
    case 'case-stated':
      return thread.caseStated(by, department(say.department));
    case 'ruled':
      return thread.ruled(by, department(say.department));
    case 'cooperation':
      return thread.cooperation(by, department(say.department));
    case 'precedent':
      return precedent(say.reference, department(say.department));
  }
}
