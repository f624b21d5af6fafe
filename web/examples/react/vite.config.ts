import { defineConfig } from "vite";

export default defineConfig({
  // `npm start` serves the made-up people.
  server: { proxy: { "/api": { target: "http://localhost:5173" } } },
  build: { target: "es2022" },
});
