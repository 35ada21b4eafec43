/** Runs a command's work; what goes wrong becomes one plain sentence and exit code 1. */
export async function orSayAndExit(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
