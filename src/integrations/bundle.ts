import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundleFolders } from './bundle/folders.ts';

/**
 * Has Astro bundle the pages and make none: `scripts/build/render.ts` makes them of the bundle, which is kept as long as
 * nothing changes that is in it. A bundle has no jobs of a night: pages read those as they are made.
 */
export function bundle(): AstroIntegration {
	let isBuild = false;
	return {
		name: 'bundle',
		hooks: {
			'astro:config:setup': ({ command, config, updateConfig }) => {
				isBuild = command === 'build';
				if (!isBuild) return;
				const entry = fileURLToPath(new URL('bundle/entry.ts', import.meta.url));
				const configEnvironment = (name: string) =>
					name === 'prerender' ? { build: { rolldownOptions: { input: entry } } } : undefined;
				const output = { entryFileNames: bundleFolders.entry };
				updateConfig({
					outDir: new URL(`./${bundleFolders.site}/`, config.root),
					vite: {
						environments: { prerender: { build: { rolldownOptions: { output } } } },
						plugins: [{ name: 'bundle', configEnvironment }],
					},
				});
			},
			'astro:config:done': ({ setAdapter }) => {
				if (!isBuild) return;
				setAdapter({
					name: 'bundle',
					// Only the pages of an adapter that finds its entry by itself may have one of their own.
					entrypointResolution: 'auto',
					adapterFeatures: { buildOutput: 'static' },
					supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
				});
			},
			'astro:build:start': async ({ setPrerenderer }) => {
				await rm(bundleFolders.all, { recursive: true, force: true });
				setPrerenderer((usual) => ({
					...usual,
					setup: () => rename(`${bundleFolders.site}/.prerender`, bundleFolders.pages),
					getStaticPaths: () => Promise.resolve([]),
				}));
			},
		},
	};
}
