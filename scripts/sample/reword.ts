import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { dataFolder } from '#site-config/site-folder.ts';
import { chance, type Chance } from './random.ts';

const wordCycles = z.array(z.array(z.string())).parse(parse(readFileSync(`${dataFolder}/sample/turns.yaml`, 'utf8')));

export type Reword = (text: string) => string;

function replaceWords(words: ReadonlyMap<string, string>): Reword {
	const longestFirst = [...words.keys()].toSorted((a, b) => b.length - a.length);
	const pattern = new RegExp(`(?<![\\w-])(?:${longestFirst.map(RegExp.escape).join('|')})(?!\\w)`, 'g');
	return (text) => text.replace(pattern, (found) => words.get(found) ?? found);
}

/**
 * Replaces each word that is in a line of `data/sample/turns.yaml` by the word `by` places further on, from the end back to the
 * start. A country code such as DE is replaced only if it is the whole text.
 */
export function rotateWords(by: number): Reword {
	const rotated = new Map(
		wordCycles.flatMap((line) => line.map((word, i) => [word, line[(i + by) % line.length] ?? word])),
	);
	const isCode = (word: string) => /^[A-Z]{2}$/.test(word);
	const replace = replaceWords(new Map([...rotated].filter(([word]) => !isCode(word))));
	return (text) => (isCode(text) ? (rotated.get(text) ?? text) : replace(text));
}

interface Name {
	name: string;
	slug: string;
}

/** Replaces an employer by another: its full name, the first word of its name, and its slug in addresses. */
export function renameEmployer(from: Name, to: Name): Reword {
	const firstWord = (name: string) => name.split(' ', 1)[0] ?? name;
	const words = [
		[firstWord(from.name), firstWord(to.name)],
		[from.name.toLowerCase().replaceAll(' ', '-'), to.slug],
		[from.slug, to.slug],
		[from.name, to.name],
	] as const;
	return replaceWords(new Map(words));
}

/** Varies the level in a title: “Senior” may become “Lead”, and a title without a level may get “II”. */
export function retitle(draw: Chance): Reword {
	const senior = draw.pick(['Senior', 'Senior', 'Lead', 'Sr.']);
	const plain = draw.pick(['Engineer', 'Engineer', 'Engineer II']);
	return (title) => {
		if (title.startsWith('Senior ')) return title.replace('Senior', senior);
		return /Staff|Principal|Junior| II\b|first/.test(title) ? title : title.replace('Engineer', plain);
	};
}

const amounts = /((?:[A-Z]{1,2})?[$€£]|\b(?:PLN|SEK|DKK|MXN|COP|PHP) )(\d[\d,]*)([kK]?)(?:( to )(\d[\d,]*)(?![\w,]))?/g;

/** Multiplies the amounts of money in a text, and rounds them as employers do. */
export function scalePay(factor: number): Reword {
	if (factor === 1) return (text) => text;
	const scale = (digits: string, k: string) => {
		const thousands = k === '' ? 1 : 1000;
		const scaled = Math.round(scaleAmount(Number(digits.replaceAll(',', '')) * thousands, factor) / thousands);
		return digits.includes(',') ? scaled.toLocaleString('en-US') : String(scaled);
	};
	return (text) =>
		text.replace(amounts, (_all, currency: string, low: string, k: string, to = '', high = '') => {
			return `${currency}${scale(low, k)}${k}${to}${high === '' ? '' : scale(high, k)}`;
		});
}

/** Pairs of an amount and the step to which that amount or more is rounded. */
const roundings = [
	[10_000, 1000],
	[1000, 100],
	[100, 5],
] as const;

/** Multiplies an amount, and rounds it as employers round salaries. */
export function scaleAmount(amount: number, factor: number): number {
	if (factor === 1) return amount;
	const [, step = 1] = roundings.find(([from]) => amount >= from) ?? [];
	return Math.round((amount * factor) / step) * step;
}

/** The changes that apply to all texts of a copied board: the employer’s name, rotated words and a factor for pay. */
export function rewordCopy(seed: string, from: Name, to: Name): { reword: Reword; factor: number } {
	const draw = chance(seed, 'words', to.slug);
	const rename = renameEmployer(from, to);
	const rotate = rotateWords(draw.int(0, 59));
	return { reword: (text) => rotate(rename(text)), factor: draw.pick([0.9, 0.95, 1.05, 1.1]) };
}
