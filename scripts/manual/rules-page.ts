import { rules as siteRules } from '../audit/rules/index.ts';
import { rules as contentRules } from '../check-content/rules/index.ts';
import type { RuleInfo } from '../lint/rule.ts';
import { generatedNote } from './components-page.ts';

/** The page that lists the rules of the check by the problem that each one reports. */
export function rulesPage(): string {
	const rows = contentRules.map((rule) => `| [${rule.title}](../errors/${fileOf(rule)}) | \`${rule.id}\` |`);
	return [
		'# What the check reports',
		generatedNote,
		'Each page shows an example, says what is wrong with it, and how to fix it.',
		['| What is wrong | Rule |', '| --- | --- |', ...rows.toSorted()].join('\n'),
	].join('\n\n');
}

/** A page in docs/errors/ for each rule of the check and the audit, by path. */
export function errorPages(): [path: string, text: string][] {
	return [...contentRules, ...siteRules].map((rule) => [
		`docs/errors/${fileOf(rule)}`,
		[`# ${rule.title}`, `\`${rule.id}\``, rule.help.replaceAll(/^\t+/gm, '').trim()].join('\n\n'),
	]);
}

/** `dead-link.md` for `content/dead-link`, `audit-dead-link.md` for `audit/dead-link` */
const fileOf = ({ id }: RuleInfo): string => `${id.replace('content/', '').replace('/', '-')}.md`;
