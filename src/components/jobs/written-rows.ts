import { memoize } from '#domain/memoize.ts';
import type { Index, Row } from '#filter/filter.ts';
import { written } from '../parts/tree-html.ts';
import { cells } from './rows.ts';

/** The HTML of a job’s cells, except its date. Written once and used in all lists of the role. */
export const writtenCells = memoize((index: Index) => memoize((row: Row) => written(cells(row, index))));
