import { join } from 'node:path';
import { loadRules } from '../../lint/load-rules.ts';
import type { ContentRule } from '../rule.ts';

/** All rules about the content: everything that the files in this folder export. */
export const rules = await loadRules<ContentRule>(import.meta.dirname);

/** The rules about wording. */
export const rulesOfLanguage: ReadonlySet<ContentRule> = new Set(
	await loadRules<ContentRule>(join(import.meta.dirname, 'language')),
);
