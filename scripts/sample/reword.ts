import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { dataFolder } from '#site-config/site-folder.ts';
import { chance, type Chance } from './random.ts';

const turns = z.array(z.array(z.string())).parse(parse(readFileSync(`${dataFolder}/sample/turns.yaml`, 'utf8')));

/** Rewords a text. */
export type Reword = (text: string) => string;

/** Replaces whole words. */
function replaceWords(words: ReadonlyMap<string, string>): Reword {
	const longestFirst = [...words.keys()].toSorted((a, b) => b.length - a.length);
	const pattern = new RegExp(`(?<![\\w-])(?:${longestFirst.map(RegExp.escape).join('|')})(?!\\w)`, 'g');
	return (text) => text.replace(pattern, (found) => words.get(found) ?? found);
}

/** Turns all lines of `data/sample/turns.yaml` by as many places; a code of two letters counts only by itself. */
export function turnWords(by: number): Reword {
	const turned = new Map(turns.flatMap((line) => line.map((word, i) => [word, line[(i + by) % line.length] ?? word])));
	const isCode = (word: string) => /^[A-Z]{2}$/.test(word);
	const replace = replaceWords(new Map([...turned].filter(([word]) => !isCode(word))));
	return (text) => (isCode(text) ? (turned.get(text) ?? text) : replace(text));
}

interface Name {
	name: string;
	slug: string;
}

/** Puts an employer in the place of another: by its name, by the first word of it, and in addresses. */
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

/** Other words for the level, where the title has one that has others, and now and then a number where it has none. */
export function retitle(draw: Chance): Reword {
	const senior = draw.pick(['Senior', 'Senior', 'Lead', 'Sr.']);
	const plain = draw.pick(['Engineer', 'Engineer', 'Engineer II']);
	return (title) => {
		if (title.startsWith('Senior ')) return title.replace('Senior', senior);
		return /Staff|Principal|Junior| II\b|first/.test(title) ? title : title.replace('Engineer', plain);
	};
}

const amounts = /((?:[A-Z]{1,2})?[$€£]|\b(?:PLN|SEK|DKK|MXN|COP|PHP) )(\d[\d,]*)([kK]?)(?:( to )(\d[\d,]*)(?![\w,]))?/g;

/** Multiplies amounts of money by a factor. */
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

/** Rounding steps, by the amount from which each applies. */
const roundings = [
	[10_000, 1000],
	[1000, 100],
	[100, 5],
] as const;

/** An amount times a factor, rounded as employers round salaries. */
export function scaleAmount(amount: number, factor: number): number {
	if (factor === 1) return amount;
	const [, step = 1] = roundings.find(([from]) => amount >= from) ?? [];
	return Math.round((amount * factor) / step) * step;
}

/** How a copy differs from what was written, in all its words alike. */
export function rewordCopy(seed: string, from: Name, to: Name): { reword: Reword; factor: number } {
	const draw = chance(seed, 'words', to.slug);
	const rename = renameEmployer(from, to);
	const turn = turnWords(draw.int(0, 59));
	return { reword: (text) => turn(rename(text)), factor: draw.pick([0.9, 0.95, 1.05, 1.1]) };
}
