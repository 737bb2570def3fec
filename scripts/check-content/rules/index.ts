import { join } from 'node:path';
import { loadRules } from '../../lint/load-rules.ts';
import type { ContentRule } from '../rule.ts';

/** All rules about the content: whatever the files beside this one export. */
export const rules = await loadRules<ContentRule>(import.meta.dirname);

/** Those of them that are about how a text is worded. */
export const rulesOfLanguage: ReadonlySet<ContentRule> = new Set(
	await loadRules<ContentRule>(join(import.meta.dirname, 'language')),
);
