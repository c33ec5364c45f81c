/** To a program in its own form, where a person gets the paper's 404. */
function answerMissing(): Response {
  const failure = { code: 'not-found', message: 'There is nothing at this address.' };
  return Response.json({ failure }, { status: 404 });
}

export {
  answerMissing as DELETE,
  answerMissing as GET,
  answerMissing as PATCH,
  answerMissing as POST,
  answerMissing as PUT,
};
