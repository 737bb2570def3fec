import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Kind } from './kinds.ts';

/** An entry of `references` in tables.yaml, which says what each of these is. */
export interface Reference {
	in?: Kind[];
	tag?: string;
	at: string;
	what: string;
	names?: string;
	own?: boolean;
	itself?: string;
}

interface Tables {
	references: Reference[];
	alike: {
		rule: 'duplicate-place' | 'duplicate-text';
		fields: string[];
		kinds: Kind[];
		beside?: string;
		site?: boolean;
	}[];
	vocabulary: Kind[];
	ordered: Kind[];
}

/** What tables.yaml holds; each table says there what it is. */
export const tables = parse(readFileSync(join(import.meta.dirname, 'tables.yaml'), 'utf8')) as Tables;
