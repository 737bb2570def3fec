import type { ViteDevServer } from 'vite';

/** Astro writes what it has read of content half a second after a save, and has each page loaded anew then. */
const ASTRO_TELLS_WITHIN = 10_000;

/**
 * Has open pages exchange what a save of content has changed, where Vite and Astro would load them anew.
 * @param isText whether a file, by its whole path, is a text; of what is made of one, nothing else is made anew, for pages
 * ask for the text each time
 * @param savedAt when content was saved last
 */
export function exchangeAtSaves(
	{ ws, watcher, environments }: ViteDevServer,
	isText: (file: string) => boolean,
	savedAt: () => number,
) {
	// Vite forgets all that imports a file, which of a text is everything, before it asks any plugin.
	watcher.prependListener('change', (file: string) => {
		if (!isText(file)) return;
		for (const { moduleGraph } of Object.values(environments))
			for (const module of moduleGraph.getModulesByFile(file.replaceAll('\\', '/')) ?? []) module.importers.clear();
	});
	// Astro asks for this reload half a second later, when no file of ours has changed and no plugin is asked.
	const send = ws.send.bind(ws) as (...told: unknown[]) => void;
	ws.send = (...told: unknown[]) => {
		const [payload] = told as [{ type?: string }];
		if (payload.type === 'full-reload' && Date.now() - savedAt() < ASTRO_TELLS_WITHIN) send('preview:saved', {});
		else send(...told);
	};
}
