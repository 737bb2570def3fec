import type { Loader } from 'astro/loaders';

type Fields = Record<string, unknown>;

/** Wraps a loader so that each entry is changed after validation. */
export function changed(loader: Loader, change: (data: Fields, id: string) => Fields): Loader {
	return {
		name: loader.name,
		load: (context) =>
			loader.load({
				...context,
				parseData: async (entry) => change(await context.parseData(entry), entry.id) as typeof entry.data,
			}),
	};
}

/** Wraps a loader so that it adds a placeholder for each of these ids without a file. Placeholders are not validated. */
export function standingIn(loader: Loader, ids: readonly string[], dataOf: (id: string) => object): Loader {
	return {
		name: loader.name,
		async load(context) {
			await loader.load(context);
			for (const id of ids)
				if (!context.store.has(id)) context.store.set({ id, data: { ...dataOf(id) }, rendered: { html: '' } });
		},
	};
}

/**
 * Wraps a loader for the preview, which must keep running: when an entry fails validation, it keeps the earlier version, or shows
 * the new one unvalidated. When a file cannot be read at all, it tries again at the next save. The check reports the errors.
 */
export function lenient(loader: Loader): Loader {
	return {
		name: loader.name,
		async load(context) {
			const read = () =>
				loader
					.load({
						...context,
						parseData: (entry) =>
							context
								.parseData(entry)
								.catch(() => (context.store.get(entry.id)?.data as typeof entry.data | undefined) ?? entry.data),
					})
					.catch(() => {
						context.watcher?.once('change', () => void read());
					});
			await read();
		},
	};
}
