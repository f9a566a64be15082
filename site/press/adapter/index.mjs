/**
 * Builds Astro to one module that turns a Request into a Response. No HTTP server.
 *
 * @returns {import('astro').AstroIntegration}
 */
export default function press() {
  return {
    name: 'press',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'press',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./server.mjs', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        }),
    },
  }
}
