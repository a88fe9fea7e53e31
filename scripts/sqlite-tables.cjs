// drizzle-kit reads only tables that a module exports one by one.
module.exports = require('../src/store/sqlite/tables.ts').tables;
