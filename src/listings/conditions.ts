import { conditionKinds, conditionLabels, type ConditionKind } from '#domain/conditions.ts';
import type { Evidence, Listing } from '#domain/listing.ts';
import type { Question } from '#listings/questions.ts';

/** How each kind is asked about, where the advert says nothing of it. */
const asked: Readonly<Record<ConditionKind, string>> = {
	'on-call': 'Is there an on-call rota, how often is it my turn, and how is it paid?',
	travel: 'How often must I travel, where to, and who pays for it?',
	employment: 'Is this employment or a contract, and for how long?',
	degree: 'Do you ask for a degree, or does experience count as much?',
	certificate: 'Do you ask for certificates, and do you pay for them?',
	sponsorship: 'Do you sponsor a visa, should I need one?',
	authorisation: 'Where must I be allowed to work already?',
	clearance: 'Is there a clearance to pass, or a citizenship to have?',
	interviews: 'How many interviews are there, and is there a task to do at home?',
	start: 'When do you want somebody to start?',
};

/** The kinds worth asking about wherever an advert says nothing of them; of the others silence means little. */
const worthAsking: readonly ConditionKind[] = ['on-call', 'travel', 'employment', 'sponsorship', 'interviews', 'start'];

/** What the advert says of the conditions of work, with its words, then what is left to ask. */
export function conditionsOf({
	conditions,
	employmentType,
}: Pick<Listing, 'conditions' | 'employmentType'>): Question[] {
	const kinds = Object.keys(conditionKinds) as ConditionKind[];
	return kinds.flatMap((kind) => {
		const slugs: readonly string[] = conditionKinds[kind];
		const found = conditions.find(({ value }) => slugs.includes(value));
		const field = kind === 'employment' && employmentType !== null ? [fieldSays(employmentType)] : [];
		const quotes = found?.evidence ?? field;
		if (quotes.length === 0 && !worthAsking.includes(kind)) return [];
		const title = found === undefined ? kindTitles[kind] : conditionLabels[found.value];
		return [{ name: `condition-${kind}`, title, ask: asked[kind], href: null, quotes }];
	});
}

const kindTitles: Readonly<Record<ConditionKind, string>> = {
	'on-call': 'On call',
	travel: 'Travel',
	employment: 'Contract',
	degree: 'Degree',
	certificate: 'Certificates',
	sponsorship: 'Visa',
	authorisation: 'Leave to work',
	clearance: 'Clearance',
	interviews: 'Interviews',
	start: 'Start',
};

function fieldSays(words: string): Evidence {
	return { words, from: 'field', at: null, rule: 'condition/employment-field' };
}
