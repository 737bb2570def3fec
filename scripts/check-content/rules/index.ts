import { loadRules } from '../../lint/load-rules.ts';
import type { ContentRule } from '../rule.ts';

/** All rules about the content: whatever the files beside this one export. */
export const rules = await loadRules<ContentRule>(import.meta.dirname);
