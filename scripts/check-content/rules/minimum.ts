import { fieldsOf, filesOf, type Content } from '../content.ts';
import { positionOfValue } from '../content-file.ts';
import { problem, type Rule } from '../rule.ts';

/** What a guide needs before search engines may list it; fewer is a draft. */
export const minimum: Rule = (content) =>
	filesOf(content, 'role').flatMap((file) => {
		if (fieldsOf(file)['status'] !== 'published') return [];
		const lacking = needs(content, file.role).filter(({ there, least }) => there < least);
		if (lacking.length === 0) return [];
		const list = lacking.map(({ what, there, least }) => `${there} of ${least} ${what}`).join(', ');
		return problem(file, positionOfValue(file, ['status']), {
			rule: 'content/too-thin',
			severity: 'error',
			says: `The guide is \`published\` but has only ${list}.`,
			todo: 'Write what is missing, or set `status: draft`.',
		});
	});

function needs(content: Content, role: string | null): { what: string; there: number; least: number }[] {
	const count = (kind: Parameters<typeof filesOf>[1]) => filesOf(content, kind, role).length;
	const listed = (kind: 'role' | 'pay' | 'hiring', field: string) => {
		const [file] = filesOf(content, kind, role);
		const value = file ? fieldsOf(file)[field] : null;
		return Array.isArray(value) ? value.length : 0;
	};
	const signals = filesOf(content, 'signal', role).map((file) => fieldsOf(file)['polarity']);
	const stuck = filesOf(content, 'level', role).filter((file) => fieldsOf(file)['bottleneck'] != null);
	return [
		{ what: 'tracks', there: count('track'), least: 3 },
		{ what: 'kinds of employer', there: count('employer'), least: 2 },
		{ what: 'skills', there: count('skill'), least: 3 },
		{ what: 'checks', there: count('check'), least: 3 },
		{ what: 'levels with a bottleneck', there: stuck.length, least: 3 },
		{ what: 'pay bands', there: listed('pay', 'bands'), least: 2 },
		{ what: 'hiring rounds', there: listed('hiring', 'rounds'), least: 1 },
		{ what: 'red flags', there: signals.filter((polarity) => polarity === 'red').length, least: 2 },
		{ what: 'green flags', there: signals.filter((polarity) => polarity === 'green').length, least: 2 },
		{ what: 'questions', there: count('faq'), least: 3 },
		{ what: 'related roles', there: listed('role', 'related'), least: 1 },
	];
}
