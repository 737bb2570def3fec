import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { readFacts, writeFacts } from '../../src/edition-file/facts-file.ts';
import { detectLanguage } from '#classify/detect-language.ts';
import { readRates } from '#classify/rates.ts';
import { readTopicList, readVocabulary } from '#classify/vocabulary.ts';
import { chooseAdverts } from './choose.ts';
import { readRecording, RecordedAdvert } from './recorded-advert.ts';
import { olderRulesWarning, withoutComments } from './rules-version.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';

const rules = {
	vocabulary: readVocabulary(contentFolder),
	topics: readTopicList(contentFolder),
	rates: readRates(readFileSync(`${dataFolder}/exchange-rates.yaml`, 'utf8')),
	detectors: [],
	detectLanguage,
};

const duties = `What you will do
• Run our model platform on Kubernetes and AWS, from training to serving.
• Keep Airflow and MLflow in order, and deploy models every day.
• Take part in the on-call rotation.
What you bring
• At least 5 years of experience with Python and Terraform.`;

/** An invented advert. */
const advert = (given: object): RecordedAdvert =>
	RecordedAdvert.parse({
		id: 'a',
		source: 'greenhouse',
		employer: 'Example Rail',
		title: 'Senior MLOps Engineer',
		location: 'Denver, Colorado, United States',
		publishedAt: '2026-03-04',
		text: `${duties}\nThe base salary range is $180,000 to $220,000 a year.`,
		...given,
	});

const choose = (...adverts: object[]) =>
	chooseAdverts(
		adverts.map((given, index) => advert({ id: `a${index}`, ...given })),
		rules,
	);

describe('chooseAdverts', () => {
	it('keeps the facts of an advert but not its text', () => {
		expect(choose({}).facts).toEqual([
			{
				employer: 1,
				month: '2026-03',
				country: 'US',
				source: 'ats',
				role: 'mlops-engineer',
				alsoRole: null,
				strict: true,
				level: 'senior',
				levelFrom: 'title',
				tracks: ['serving'],
				tools: ['airflow', 'mlflow', 'kubernetes', 'python', 'terraform'],
				named: { cloud: ['aws'] },
				specialisations: [],
				topics: ['on-call', 'infrastructure-as-code'],
				years: 5,
				payStated: true,
				pay: { min: 180_000, max: 220_000, currency: 'USD' },
				workplace: null,
				text: 'whole',
				language: 'en',
			},
		]);
	});

	it('counts the adverts that are left out by reason', () => {
		const { facts, leftOut } = choose(
			{},
			{ text: null },
			{ employer: null },
			{ title: 'MLOps Intern' },
			{ title: 'Pastry chef' },
			{ title: 'Senior MLOps Engineer (m/f/d)', text: duties },
		);
		expect(facts).toHaveLength(1);
		expect(Object.fromEntries(leftOut)).toEqual({
			'no text': 1,
			'no employer named': 1,
			'an internship': 1,
			'none of the roles': 1,
			'employer, title and level of another': 1,
		});
	});

	it('marks a title as strict only if it contains the name of the role', () => {
		expect(
			choose({}, { title: 'ML Platform Engineer' })
				.facts.map(({ strict }) => strict)
				.toSorted(),
		).toEqual([false, true]);
	});

	it('reads the pay fields of an employer’s own feed, but not those of job boards, which may be estimates', () => {
		const text = duties;
		const ashby = { compensation: { scrapeableCompensationSalarySummary: '$190K - $230K' } };
		expect(choose({ source: 'ashby', text, pay: ashby }).facts[0]?.pay).toEqual({
			min: 190_000,
			max: 230_000,
			currency: 'USD',
		});
		expect(choose({ source: 'indeed', text, pay: { salary: '$190K–$230K/yr' } }).facts[0]?.payStated).toBe(false);
	});

	it('treats pay as unknown if the source adds its own estimates', () => {
		expect(choose({ source: 'adzuna' }).facts[0]).toMatchObject({ payStated: null, pay: null });
	});

	it('counts an hourly rate as stated pay, but not as yearly base pay', () => {
		const [facts] = choose({ text: `${duties}\nPay: $80 - $95 per hour.` }).facts;
		expect(facts).toMatchObject({ payStated: true, pay: null });
	});

	it('records whether a text is whole, or how long a cut-off text still is', () => {
		const long = `${duties}\n${'We build trains and timetables that people like. '.repeat(120)}`;
		const textOf = (given: object) => choose(given).facts[0]?.text;
		expect([textOf({ text: long, truncated: true }), textOf({ truncated: true }), textOf({ text: long })]).toEqual([
			'long',
			'short',
			'whole',
		]);
	});

	it('leaves the workplace open if the location only names a town', () => {
		const workplaceOf = (given: object) => choose(given).facts[0]?.workplace;
		expect([
			workplaceOf({}),
			workplaceOf({ location: 'Remote, United States' }),
			workplaceOf({ workplace: 'hybrid' }),
		]).toEqual([null, 'remote', 'hybrid']);
	});

	it('gives the same bytes for the same adverts in any order', () => {
		const given = [{}, { employer: 'Sample Ferries' }, { employer: 'Test Trams', title: 'Data Engineer' }].map(
			(fields, index) => advert({ id: `a${index}`, ...fields }),
		);
		const bytes = (adverts: RecordedAdvert[]) => writeFacts(chooseAdverts(adverts, rules).facts);
		expect(bytes(given.toReversed())).toBe(bytes(given));
		expect(readFacts(bytes(given), 'adverts.csv')).toEqual(chooseAdverts(given, rules).facts);
	});

	it.each([
		['rule.ts', 'export const least = 3;', '/** A limit. */\nexport const least: number = 3; // three', true],
		['rule.ts', 'export const least = 3;', 'export const least = 4;', false],
		['words.yaml', '- slug: sql\n', '# Data.\n- slug:   sql\n', true],
		['words.yaml', '- slug: sql\n', '- slug: sqlite\n', false],
	])('ignores comments, types and layout in %s, but not values: %j and %j', (file, one, other, isSame) => {
		expect(withoutComments(file, one) === withoutComments(file, other)).toBe(isSame);
	});

	it('warns about an edition that was made with older rules, and says how to update it', () => {
		const edition = { name: '2026-11', counts: { rules: 'a1' } };
		expect(olderRulesWarning(edition, 'a1')).toBeNull();
		expect(olderRulesWarning(edition, 'b2')).toBe(
			`${contentFolder}/editions/2026-11/counts.yaml: the edition 2026-11 was made with older rules than tonight’s jobs, so the two can differ for that reason alone. If you have the recorded adverts, run \`npm run survey -- DIR --out ${contentFolder}/editions/2026-11\`, then review the figures in the guides that come from it.`,
		);
	});
});

describe('readRecording', () => {
	it('reports each faulty line with the field and what it should contain', () => {
		const ndjson = [
			'{"id":"a","source":"lever","title":"SRE","text":"…"}',
			'',
			'no JSON',
			'{"id":"b","source":"lever"}',
		].join('\n');
		const { adverts, faults } = readRecording('june.ndjson', ndjson);
		expect(adverts).toHaveLength(1);
		expect(faults).toEqual([
			'june.ndjson:3 is not a JSON object. Write each advert as one object on one line.',
			expect.stringMatching(
				/^june\.ndjson:4 has no usable `title` \(.+\)\. Expected: The title of the advert, unchanged\.$/,
			),
		]);
	});
});

describe('readFacts', () => {
	const csv = writeFacts(choose({}).facts);

	it('distinguishes topics that were not read from an empty list', () => {
		const [facts] = readFacts(csv, 'adverts.csv');
		if (!facts) throw new Error('expected one advert');
		for (const topics of [null, []])
			expect(readFacts(writeFacts([{ ...facts, topics }]), 'x')[0]?.topics).toEqual(topics);
	});

	it('reports the line of a faulty row, and missing columns', () => {
		expect(() => readFacts(csv.replace(',US,', ',usa,'), 'adverts.csv')).toThrow(
			/^adverts\.csv:2 cannot be read: `country`/,
		);
		expect(() => readFacts(csv.replace('employer,', ''), 'adverts.csv')).toThrow(
			'adverts.csv:1 does not have the columns',
		);
	});
});
