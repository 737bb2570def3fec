import { memoize } from '#domain/memoize.ts';
import type { Index, Row } from '#filter/filter.ts';
import { written } from '../parts/tree-html.ts';
import { cells } from './rows.ts';

/** What stands in a job’s row beside its date, as HTML, written once for all lists of a role that the job is on. */
export const writtenCells = memoize((index: Index) => memoize((row: Row) => written(cells(row, index))));
