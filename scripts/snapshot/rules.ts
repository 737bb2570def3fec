import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Posting } from '#domain/posting.ts';
import { classify } from './classify/index.ts';
import type { Reading } from './classify/reading.ts';
import { readRates } from './rates.ts';
import { readRoleDetectors } from './role-detectors.ts';
import { readVocabulary } from './vocabulary.ts';

export interface Rules {
	read: (posting: Posting) => Reading;
	rates: { date: string; source: string };
}

/** The rules as the editors’ vocabulary, their guides’ detectors and the table of exchange rates have them. */
export async function readRules(contentFolder: string, ratesFile: string): Promise<Rules> {
	const vocabulary = await readVocabulary(join(contentFolder, 'vocabulary'));
	const detectors = await readRoleDetectors(contentFolder);
	const rates = readRates(await readFile(ratesFile, 'utf8'));
	return { read: (posting) => classify(posting, vocabulary, rates, detectors), rates };
}
