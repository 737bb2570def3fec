import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '#classify/detect-language.ts';
import { classify } from '#classify/index.ts';
import { readVocabulary } from '#classify/vocabulary.ts';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { measureSets } from './measure-sets.ts';
import type { Rules } from './set.ts';

const vocabulary = readVocabulary('src/content');
const rates = { source: 'https://example.org/', date: '2026-11-28', rates: {} };
const rules: Rules = {
	vocabulary,
	read: (words) => classify(words, { vocabulary, topics: [], rates, detectors: [], detectLanguage }),
};

const adverts = 'structured-eval-job-postings/data/raw/job_postings.jsonl';
const labels = 'structured-eval-job-postings/data/labeled/labeled_jobs.jsonl';
const conll = 'SkillSpan/data/Skills/skillspan_tech_test.conll';

/** A folder with the files of the sets that are given. */
function folderOf(files: Record<string, string>): string {
	const folder = temporaryFolder();
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	return folder;
}

const jsonl = (...lines: object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const nothing = { salary_min: null, salary_max: null, required_years_experience: null };
const inTown = {
	id: 'a',
	text: 'company: Kites; title: Senior Engineer; location: Boston, MA. Fly kites. Required: 5+ years software engineering.',
};
const inTownLabels = {
	...{ id: 'a', seniority: 'senior', remote_policy: 'unknown', ...nothing },
	required_years_experience: 5,
};
const atHome = {
	id: 'b',
	text: 'company: Gliders; title: Engineer; location: Austin, TX / Remote; salary $90,000-$120,000. Build gliders.',
};
const atHomeLabels = {
	...{ id: 'b', seniority: 'entry', remote_policy: 'remote', ...nothing },
	salary_min: 90_000,
	salary_max: 130_000,
};

describe('the retold adverts of structured-eval', () => {
	const folder = folderOf({ [adverts]: jsonl(inTown, atHome), [labels]: jsonl(inTownLabels, atHomeLabels) });

	it('are compared with the rules beside what a model got', async () => {
		const { measured } = await measureSets(folder, rules);
		const right = Object.entries(measured[0]?.found.figures ?? {}).map(([of, figures]) => [
			of,
			'right' in figures && figures.right,
		]);
		expect(Object.fromEntries(right)).toEqual({
			...{ level: 1, way: 1, wayByWords: 2, lowestPay: 2, highestPay: 1, years: 2 },
		});
		expect(measured[0]?.found.lines).toContain('way          0.500  (1 of 2), gpt-4.1-mini 0.766');
	});

	it('are on site for a town alone, unless only words are to say so', async () => {
		const { measured } = await measureSets(folder, rules);
		expect(measured[0]?.found.misses).toEqual([
			'a way: labelled unknown, read onsite.',
			'b level: labelled junior, read unknown.',
			'b highestPay: labelled 130000, read 120000.',
		]);
	});

	it('are left out, and that is told, where the other half of one is missing or has another shape', async () => {
		const { measured, told } = await measureSets(
			folderOf({
				[adverts]: `${jsonl(inTown, { id: 'c', text: 'Kites' })}nonsense\n`,
				[labels]: jsonl(inTownLabels, atHomeLabels, { ...atHomeLabels, seniority: 'captain' }),
			}),
			rules,
		);
		expect(measured[0]?.found.adverts).toBe(1);
		expect(told).toEqual([
			expect.stringMatching(/^SkillSpan is not in .*\. To read it, run `git clone https:/),
			'structured-eval: Adverts: Line 3 is left out: it is not a JSON object.',
			expect.stringMatching(/^structured-eval: Labels: Line 3 is left out: `seniority`: /),
			'structured-eval: c is left out: there is not both an advert and labels of this id.',
			'structured-eval: b is left out: there is not both an advert and labels of this id.',
		]);
	});
});

describe('the labelled words of SkillSpan', () => {
	const word = (text: string, knowledge = 'O'): string => `${text}\tO\t${knowledge}\n`;
	const ask = [
		...[word('Fly', 'O'), word('kites'), word('on'), word('Linux'), '\n'],
		...[word('Know'), word('apache', 'B-Knowledge'), word('Airflow', 'I-Knowledge'), word('and')],
		...[word('DOCKER', 'B-Knowledge'), word('knots', 'B-Knowledge'), '\n'],
	].join('');

	it('are tools where the vocabulary has their name, found or missed, and tools without a label are too many', async () => {
		const { measured } = await measureSets(
			folderOf({ [conll]: `###\n${ask}###\n${word('scala', 'B-Knowledge')}` }),
			rules,
		);
		expect(measured[0]?.found).toMatchObject({
			adverts: 2,
			figures: { tools: { tp: 2, fp: 1, fn: 1 }, known: { right: 3, of: 4 } },
			misses: [
				'Read as a tool, and not labelled: Linux.',
				'Labelled, and not read as the tool that it names: scala.',
				'Labelled, and no tool of the vocabulary: knots (1).',
			],
		});
	});

	it.each([
		['a word without its labels', 'Docker\n', /Line 1 is not a word with its two labels .* Take SkillSpan anew/],
		['no label of knowledge', word('kites'), /It labels no word as knowledge\./],
	])('are refused with %s', async (_, text, sentence) => {
		await expect(measureSets(folderOf({ [conll]: text }), rules)).rejects.toThrow(sentence);
	});
});

it('says of a folder without any set where each is, and of a set without its file which is missing', async () => {
	await expect(measureSets(temporaryFolder(), rules)).rejects.toThrow(
		/structured-eval is not in .*\nSkillSpan is not in /,
	);
	const folder = folderOf({ [adverts]: jsonl(inTown) });
	await expect(measureSets(folder, rules)).rejects.toThrow(
		/labeled_jobs\.jsonl cannot be read\. Take structured-eval anew/,
	);
});
