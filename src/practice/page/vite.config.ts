import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** Builds the practice page into `dist/page`: `vite build src/practice/page`. */
export default defineConfig({
  base: './',
  plugins: [preact()],
  build: { outDir: '../../../dist/page', emptyOutDir: true, target: 'es2022' },
});
