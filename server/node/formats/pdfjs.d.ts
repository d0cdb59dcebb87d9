// pdf.js has no types for its worker, which is only loaded for what it leaves behind.
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
