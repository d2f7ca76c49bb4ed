import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** The service that the development server passes requests on to. */
const service = process.env['PORTOS_URL'] ?? 'http://127.0.0.1:8080';
const routes = ['/graphql', '/uploads', '/files', '/istanze', '/dev', '/login', '/logout', '/auth', '/.well-known'];

/** Which page answers below which address, as `src/http/faces.rs` does it. */
const pages: Plugin = {
  name: 'pages',
  configureServer: (server) => {
    server.middlewares.use((request, _response, next) => {
      const page = /^\/(fascicolo|ufficio|docs)(\/[^.]*)?(\?.*)?$/.exec(request.url ?? '')?.[1];
      if (page) request.url = `/${page}.html`;
      next();
    });
  },
};

/** A page asks for its data first and starts then (`main.ts`): what it starts is named in it, so that it comes at once. */
const ahead: Plugin = {
  name: 'ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (_page, { chunk, bundle }) => {
      const names = new Set<string>();
      const follow = (name: string) => {
        const found = bundle?.[name];
        if (found?.type !== 'chunk' || names.has(name)) return;
        names.add(name);
        found.imports.forEach(follow);
      };
      for (const name of chunk?.dynamicImports ?? []) {
        const found = bundle?.[name];
        if (found?.type === 'chunk' && found.facadeModuleId?.endsWith('/start.tsx')) follow(name);
      }
      for (const name of chunk?.imports ?? []) names.delete(name);
      return [...names].map((name) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` }, injectTo: 'head' }));
    },
  },
};

export default defineConfig({
  plugins: [react(), pages, ahead],
  resolve: { alias: { '@contract': at('../frontend-contract/generated') } },
  css: { preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'] } } },
  build: {
    target: 'es2022',
    // The content policy lets no data: fonts and scripts in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Sizes are judged compressed, by face (scripts/budget.mjs).
    chunkSizeWarningLimit: 1_000,
    rollupOptions: {
      // A line over HTTP/1.1 carries six files at a time: what every face needs is two, the first small and soon at work.
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: /preload-helper|shared\/(early|lang)\.ts|ids\.json|styles\// },
            { name: 'common', test: /node_modules\/(react|react-dom|scheduler|urql|@urql|@0no-co|wonka|graphql-ws)\/|rolldown\/runtime|contract\/generated\/graphql\.ts|src\/shared\/(act|boot|client|i18n|later|session|Shell|signal|ui)\.tsx?/ },
          ],
        },
      },
      input: { index: at('index.html'), fascicolo: at('fascicolo.html'), ufficio: at('ufficio.html'), docs: at('docs.html') },
    },
  },
  server: {
    fs: { allow: [at('..')] },
    proxy: Object.fromEntries(routes.map((route) => [route, { target: service, ws: route === '/graphql', changeOrigin: true, rewriteWsOrigin: true }])),
  },
});
