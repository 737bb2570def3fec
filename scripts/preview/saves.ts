import type { ViteDevServer } from 'vite';

/** Astro stores content half a second after a save and then reloads every page. A reload within this time counts as caused by the save. */
const RELOAD_WITHIN_MS = 10_000;

/**
 * Makes open pages update themselves after content is saved, instead of the full reload that Vite and Astro would trigger.
 * @param isText whether an absolute path is a text; modules that import a text stay valid, because pages read the text
 * again for every request
 * @param savedAt the time of the last save
 */
export function exchangeAtSaves(
	{ ws, watcher, environments }: ViteDevServer,
	isText: (file: string) => boolean,
	savedAt: () => number,
) {
	// Before it calls plugins, Vite invalidates all modules that import a file, and nearly every module imports a text indirectly.
	watcher.prependListener('change', (file: string) => {
		if (!isText(file)) return;
		for (const { moduleGraph } of Object.values(environments))
			for (const module of moduleGraph.getModulesByFile(file.replaceAll('\\', '/')) ?? []) module.importers.clear();
	});
	// Astro sends its reload half a second later, without a changed file, so no plugin hook can stop it.
	const send = ws.send.bind(ws) as (...message: unknown[]) => void;
	ws.send = (...message: unknown[]) => {
		const [payload] = message as [{ type?: string }];
		if (payload.type === 'full-reload' && Date.now() - savedAt() < RELOAD_WITHIN_MS) send('preview:saved', {});
		else send(...message);
	};
}
