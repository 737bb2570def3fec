import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { readVerdicts, VERDICT_NIGHTS, VERDICTS_FILE, withNight, type NightOfVerdicts } from './verdicts-file.ts';

const one = { verdict: 'holds' as const, value: 0.6, low: 0.5, high: 0.7, adverts: 90, employers: 60 };
const night = (day: string): NightOfVerdicts => ({
	day,
	snapshot: 'a'.repeat(64),
	rules: 'b',
	claims: { 'sre/one': one },
});
const folderWith = (text: string) => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, VERDICTS_FILE), text);
	return folder;
};

it('reads the written nights in order, each once', () => {
	const first = withNight([], night('2026-11-02'));
	const second = withNight(readVerdicts(folderWith(first)), night('2026-11-01'));
	const again = withNight(readVerdicts(folderWith(second)), night('2026-11-02'));
	expect(readVerdicts(folderWith(again)).map(({ day }) => day)).toEqual(['2026-11-01', '2026-11-02']);
});

it('keeps the same number of nights as the ledger', () => {
	const day = (at: number) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);
	const all = Array.from({ length: VERDICT_NIGHTS }, (_, at) => night(day(at)));
	const text = withNight(all, night(day(VERDICT_NIGHTS)));
	expect(text.trimEnd().split('\n')).toHaveLength(VERDICT_NIGHTS);
	expect(text.startsWith(`{"day":"${day(1)}"`)).toBe(true);
});

it('returns none for a missing file, and names a line that cannot be read', () => {
	expect(readVerdicts(temporaryFolder())).toEqual([]);
	const text = `${withNight([], night('2026-11-02'))}{"day":"yesterday"}\n`;
	expect(() => readVerdicts(folderWith(text))).toThrow(/verdicts\.ndjson:2 cannot be read/);
});
