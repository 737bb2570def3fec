/** The feed formats that samples are written in. */
export const sampleSources = ['greenhouse', 'lever', 'ashby', 'himalayas', 'remotive'] as const;
export type SampleSource = (typeof sampleSources)[number];

/** Boards of many employers: they carry remote jobs only, and always say where from. */
export function isJobBoard(source: SampleSource): boolean {
	return source === 'himalayas' || source === 'remotive';
}
