import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { readFacts, writeFacts } from '../../src/edition-file/facts-file.ts';
import { detectLanguage } from '#classify/detect-language.ts';
import { readRates } from '#classify/rates.ts';
import { readTopicList, readVocabulary } from '#classify/vocabulary.ts';
import { chooseAdverts } from './choose.ts';
import { readRecording, RecordedAdvert } from './recorded-advert.ts';
import { olderRules, withoutComments } from './rules-version.ts';
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

describe('a survey', () => {
	it('keeps the facts of an advert and none of its words', () => {
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

	it('says of each advert that does not count why', () => {
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

	it('tells the role’s own name in a title from a title of the same work', () => {
		expect(
			choose({}, { title: 'ML Platform Engineer' })
				.facts.map(({ strict }) => strict)
				.toSorted(),
		).toEqual([false, true]);
	});

	it('reads pay fields of an employer’s own feed, and not those of boards, which may be estimates', () => {
		const text = duties;
		const ashby = { compensation: { scrapeableCompensationSalarySummary: '$190K - $230K' } };
		expect(choose({ source: 'ashby', text, pay: ashby }).facts[0]?.pay).toEqual({
			min: 190_000,
			max: 230_000,
			currency: 'USD',
		});
		expect(choose({ source: 'indeed', text, pay: { salary: '$190K–$230K/yr' } }).facts[0]?.payStated).toBe(false);
	});

	it('does not know whether an advert states pay where the source prints its own guess', () => {
		expect(choose({ source: 'adzuna' }).facts[0]).toMatchObject({ payStated: null, pay: null });
	});

	it('takes an hourly rate for stated pay and not for base pay', () => {
		const [facts] = choose({ text: `${duties}\nPay: $80 - $95 per hour.` }).facts;
		expect(facts).toMatchObject({ payStated: true, pay: null });
	});

	it('notes how much of a text was cut away', () => {
		const long = `${duties}\n${'We build trains and timetables that people like. '.repeat(120)}`;
		const of = (given: object) => choose(given).facts[0]?.text;
		expect([of({ text: long, truncated: true }), of({ truncated: true }), of({ text: long })]).toEqual([
			'long',
			'short',
			'whole',
		]);
	});

	it('says nothing of the workplace where a location only names a town', () => {
		const of = (given: object) => choose(given).facts[0]?.workplace;
		expect([of({}), of({ location: 'Remote, United States' }), of({ workplace: 'hybrid' })]).toEqual([
			null,
			'remote',
			'hybrid',
		]);
	});

	it('gives the same bytes for the same adverts in any order', () => {
		const given = [{}, { employer: 'Sample Ferries' }, { employer: 'Test Trams', title: 'Data Engineer' }].map(
			(one, index) => advert({ id: `a${index}`, ...one }),
		);
		const bytes = (adverts: RecordedAdvert[]) => writeFacts(chooseAdverts(adverts, rules).facts);
		expect(bytes(given.toReversed())).toBe(bytes(given));
		expect(readFacts(bytes(given), 'adverts.csv')).toEqual(chooseAdverts(given, rules).facts);
	});

	it.each([
		['rule.ts', 'export const least = 3;', '/** So many. */\nexport const least: number = 3; // three', true],
		['rule.ts', 'export const least = 3;', 'export const least = 4;', false],
		['words.yaml', '- slug: sql\n', '# Data.\n- slug:   sql\n', true],
		['words.yaml', '- slug: sql\n', '- slug: sqlite\n', false],
	])('knows rules in %s by what they do: %j beside %j', (file, one, other, isSame) => {
		expect(withoutComments(file, one) === withoutComments(file, other)).toBe(isSame);
	});

	it('says of an edition that older rules read how to make it anew, and nothing of any other', () => {
		const edition = { name: '2026-11', counts: { rules: 'a1' } };
		expect(olderRules(edition, 'a1')).toBeNull();
		expect(olderRules(edition, 'b2')).toBe(
			`${contentFolder}/editions/2026-11/counts.yaml: the edition 2026-11 was read by older rules than those that read tonight’s jobs, so the two may differ by the rules alone. Where its recorded adverts are at hand, \`npm run survey -- DIR --out ${contentFolder}/editions/2026-11\` reads them anew; read the guides’ counted figures after it.`,
		);
	});
});

describe('a recording', () => {
	it('is refused line by line, with what the field must be', () => {
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
			expect.stringMatching(/^june\.ndjson:4 has no usable `title` \(.+\)\. It must be: As the advert has it\.$/),
		]);
	});
});

describe('the facts of an edition', () => {
	const csv = writeFacts(choose({}).facts);

	it('tell topics that were not read from none that was found', () => {
		const [facts] = readFacts(csv, 'adverts.csv');
		if (!facts) throw new Error('there is an advert');
		for (const topics of [null, []])
			expect(readFacts(writeFacts([{ ...facts, topics }]), 'x')[0]?.topics).toEqual(topics);
	});

	it('are refused with the line where they are no facts', () => {
		expect(() => readFacts(csv.replace(',US,', ',usa,'), 'adverts.csv')).toThrow(
			/^adverts\.csv:2 cannot be read: `country`/,
		);
		expect(() => readFacts(csv.replace('employer,', ''), 'adverts.csv')).toThrow(
			'adverts.csv:1 does not have the columns',
		);
	});
});
