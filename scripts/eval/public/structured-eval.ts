import { z } from 'zod';
import type { Vocabulary } from '#domain/vocabulary.ts';
import { readLocation } from '#classify/place/location.ts';
import { remoteLabel } from '#classify/place.ts';
import type { PostingWords, Reading } from '#classify/reading.ts';
import { wayIn } from '../answers.ts';
import { readLines, withTexts } from '../labels.ts';
import { figure, share } from '../measure.ts';
import { UnusableSet, type PublicSet } from './set.ts';

const notStated = 'unknown';

/** Its levels by ours; people who manage people are staff here (`src/classify/level/marks.ts`). */
const levels = {
	intern: 'junior',
	entry: 'junior',
	mid: 'mid',
	senior: 'senior',
	staff: 'staff',
	manager: 'staff',
	director: 'staff',
	executive: 'staff',
	unknown: notStated,
} as const;

const RetoldAdvert = z.object({ id: z.string(), text: z.string().min(1) });

/** The labels of one advert that are compared; the others are let through. */
const AdvertLabels = z.object({
	id: z.string(),
	seniority: z.enum(Object.keys(levels) as (keyof typeof levels)[]),
	remote_policy: z.enum(['onsite', 'hybrid', 'remote', notStated]),
	/** US dollars a year. */
	salary_min: z.number().nullable(),
	salary_max: z.number().nullable(),
	required_years_experience: z.number().nullable(),
});

/** What is compared, and how often gpt-4.1-mini was right, as the set’s author prints it in `docs/benchmark_snapshot.md`. */
const published = { level: 0.938, way: 0.766, wayByWords: 0.766, lowestPay: 0.984, highestPay: 1, years: 0.953 };
type Question = keyof typeof published;
const questions = Object.keys(published) as Question[];

type Facts = Record<Question, string | number | null>;

export const structuredEval: PublicSet = {
	name: 'structured-eval',
	folder: 'structured-eval-job-postings',
	files: ['data/raw/job_postings.jsonl', 'data/labeled/labeled_jobs.jsonl'],
	repository: 'https://github.com/mattmuldoon48/structured-eval-job-postings',
	credit: 'Matthew Muldoon, structured-eval-job-postings, MIT; adverts at commit 71ce167f, labels at e71f62d6.',
	shows:
		'It shows level, way of working, pay and years on 64 adverts of AI engineers, beside a language model that read the same words.',
	hides:
		'It does not show how whole adverts are read: its author wrote each down in a paragraph and labelled it, beginning from a model’s draft. ' +
		'Nearly all are of the United States. “way” is what the site says, where a town alone is on site; “wayByWords” leaves it unknown, as these labels do.',
	measure: ([texts = '', labels = ''], { read, vocabulary }) => {
		const adverts = readLines(texts, RetoldAdvert);
		const labelled = readLines(labels, AdvertLabels);
		const compared = withTexts(
			labelled.records.map((label) => ({ advert: label.id, wanted: labelsOf(label) })),
			adverts.records,
		).map(({ id, wanted, text }) => ({ id, wanted, found: factsOf(read(wordsOfRetelling(text)), vocabulary) }));
		if (compared.length === 0) throw new UnusableSet('No label belongs to an advert.');
		const ids = new Set(compared.map(({ id }) => id));
		const alone = [...adverts.records, ...labelled.records].filter(({ id }) => !ids.has(id));
		const of = compared.length;
		const figures = questions.map((question) => {
			const right = compared.filter(({ wanted, found }) => wanted[question] === found[question]).length;
			return { question, accuracy: share(right, of), right, of, published: published[question] };
		});
		return {
			adverts: of,
			figures: Object.fromEntries(figures.map(({ question, ...figures }) => [question, figures])),
			lines: figures.map(
				({ question, accuracy, right, published }) =>
					`${question.padEnd(12)} ${figure(accuracy)}  (${right} of ${of}), gpt-4.1-mini ${figure(published)}`,
			),
			misses: compared.flatMap(({ id, wanted, found }) =>
				questions
					.filter((question) => wanted[question] !== found[question])
					.map((question) => `${id} ${question}: labelled ${wanted[question]}, read ${found[question]}.`),
			),
			faults: [
				...adverts.faults.map((fault) => `Adverts: ${fault}`),
				...labelled.faults.map((fault) => `Labels: ${fault}`),
				...alone.map(({ id }) => `${id} is left out: there is not both an advert and labels of this id.`),
			],
		};
	},
};

/** Most retellings begin “company: …; title: …; location: ….”, which is what a feed has in fields. */
function wordsOfRetelling(retelling: string): PostingWords {
	const head = /^company: [^;]*; title: ([^;]*); (?:location: (.*?)[;.] )?/.exec(retelling);
	return {
		title: head?.[1] ?? '',
		locations: head?.[2] === undefined ? [] : [head[2]],
		text: retelling.slice(head?.[0].length ?? 0),
		workplace: null,
		countryField: null,
		pay: [],
		payText: null,
	};
}

function labelsOf(label: z.infer<typeof AdvertLabels>): Facts {
	return {
		level: levels[label.seniority],
		way: label.remote_policy,
		wayByWords: label.remote_policy,
		lowestPay: label.salary_min,
		highestPay: label.salary_max,
		years: label.required_years_experience,
	};
}

function factsOf({ level, remote, pay, years }: Reading, { regions }: Vocabulary): Facts {
	const way = wayIn(remoteLabel(remote));
	const isPlaceAlone = remote?.evidence.every(
		({ words, rule }) => rule.startsWith('place/location') && !readLocation(words, regions).saysHow,
	);
	const yearly = pay?.stated.period === 'year' ? pay.stated : null;
	return {
		level: level?.value ?? notStated,
		way,
		wayByWords: way === 'onsite' && isPlaceAlone ? notStated : way,
		lowestPay: yearly?.min ?? null,
		highestPay: yearly?.max ?? null,
		years: years?.value ?? null,
	};
}
