import { loadRules } from '../../lint/load-rules.ts';
import type { SiteRule } from '../rule.ts';

/** All rules about the built site: everything that the files in this folder export. */
export const rules = await loadRules<SiteRule>(import.meta.dirname);
