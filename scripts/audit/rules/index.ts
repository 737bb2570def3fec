import { loadRules } from '../../lint/load-rules.ts';
import type { SiteRule } from '../rule.ts';

/** All rules about the built site: whatever the files beside this one export. */
export const rules = await loadRules<SiteRule>(import.meta.dirname);
