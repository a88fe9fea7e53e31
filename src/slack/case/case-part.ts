import type { Case } from '../../domain/facts/case.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import type { Names } from '../blocks/names.ts';
import type { Reader } from '../blocks/reader.ts';

/** What the parts of a case's view are drawn from. */
export interface CasePart {
  it: Case;
  organisation: Organisation;
  names: Names;
  reader: Reader;
}
