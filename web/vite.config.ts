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

export default defineConfig({
  plugins: [react(), pages],
  resolve: { alias: { '@contract': at('../frontend-contract/generated') } },
  css: { preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'] } } },
  build: {
    target: 'es2022',
    // The content policy lets no data: fonts and scripts in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { index: at('index.html'), fascicolo: at('fascicolo.html'), ufficio: at('ufficio.html'), docs: at('docs.html') },
    },
  },
  server: {
    fs: { allow: [at('..')] },
    proxy: Object.fromEntries(routes.map((route) => [route, { target: service, ws: route === '/graphql', changeOrigin: true, rewriteWsOrigin: true }])),
  },
});
