import { INDEX_FOLDER } from './index-files.ts';

/** A file of the search index; rejects where it cannot be had. */
export async function load<T>(path: string, options?: RequestInit): Promise<T> {
	const response = await fetch(`${INDEX_FOLDER}/${path}`, options);
	if (!response.ok) throw new Error(`${response.url} answers ${response.status}.`);
	return (await response.json()) as T;
}
