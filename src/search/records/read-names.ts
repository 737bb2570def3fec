import { glob, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { letters } from '../engine/words.ts';
import type { Names } from '../engine/names.ts';
import { draftRoles } from '#content-model/drafts.ts';
import { byCodeUnits } from '#site/format.ts';
import { asked, typed } from './asked.ts';
import { readTerms } from './vocabulary.ts';

const Term = z.object({ term: z.string(), also: z.array(z.string()).default([]) });

/** Reads names from the vocabulary and the glossary of the folder the build runs in. */
export async function readNames(content = 'src/content'): Promise<Names> {
	const names = new Map<string, Set<string>>();
	const add = (name: string, others: string[]) => {
		const known = names.get(name) ?? new Set();
		// A pattern of the classifier is not how a person writes it.
		for (const other of others) if (!other.includes('*')) known.add(other);
		names.set(name, known);
	};
	const drafts = draftRoles(content);
	const read = (name: string) => readTerms(name, content);
	const roles = (await read('roles')).filter(({ slug }) => !drafts.includes(slug));
	for (const terms of [roles, await read('tools'), await read('clouds'), await read('specialisations')]) {
		for (const { label, aliases, cased } of terms) add(label, [...aliases, ...cased]);
	}
	const files = await Array.fromAsync(glob(`${content}/glossary/*.md`));
	for (const file of files.toSorted(byCodeUnits)) {
		const [, matter = ''] = (await readFile(file, 'utf8')).split(/^---$/m);
		const { term, also } = Term.parse(parse(matter));
		add(term, also);
	}
	for (const [name = '', ...others] of typed) add(name, others);
	const words = [...asked.map(({ words }) => words), ...names.keys()].flatMap((title) =>
		title.split(/[^\p{L}\p{N}]+/u),
	);
	const bySpelling = new Map(words.filter((word) => word.length >= 5).map((word) => [letters(word), word]));
	return {
		roles: roles.map(({ slug, label, short = label, aliases }) => [
			slug,
			label,
			// DevOps and MLOps are called so without “engineer”, other roles are not.
			...new Set([short, ...aliases, ...(/Ops engineer$/.test(label) ? [label.replace(' engineer', '')] : [])]),
		]),
		names: [...names].map(([name, others]) => [name, ...others]),
		words: [...bySpelling.values()].toSorted(byCodeUnits),
	};
}
