import compression from 'compression';

/** Packs pages and files for who can unpack them. Answers to operations stay as they are: they may hold secrets. */
export const packed = compression({
  filter: (request, response) => request.method === 'GET' && compression.filter(request, response),
});
