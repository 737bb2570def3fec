import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundleFolders } from './bundle/folders.ts';

/**
 * Makes Astro bundle the pages without rendering them: `scripts/build/render.ts` renders them from the bundle. The bundle is kept
 * until one of its inputs changes. It contains no jobs; pages read those while they are rendered.
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
					// Astro requires `auto` of an adapter that has an entry file of its own for prerendering.
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
