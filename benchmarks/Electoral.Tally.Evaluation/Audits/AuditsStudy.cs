using System.Globalization;

namespace Electoral.Tally.Evaluation;

/// <summary>
/// How often audits confirm an outcome that is wrong by as little as can be, though somebody looks at the risk after
/// every draw, and how many draws they need where there is no error.
/// </summary>
internal sealed class AuditsStudy : IStudy
{
    private const double Limit = 0.1;

    public string Name => "audits";

    public string Usage => "[--replicates 2000] [--seed 1] [--threads N]";

    public int Run(Arguments arguments, TextWriter output)
    {
        int replicates = arguments.Whole("--replicates", 2_000), seed = arguments.Whole("--seed", 1);
        int threads = arguments.Whole("--threads", Environment.ProcessorCount);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Risk limit {Limit:0 %}; {replicates:N0} audits a cell, seed {seed}"));
        output.WriteLine();
        output.WriteLine(
            "| method | errors of the wrong outcome | wrong outcomes confirmed | 99.9 % Monte Carlo "
            + "| draws without error: median | 90 % |");
        output.WriteLine("|---|---|--:|--:|--:|--:|");
        bool isLimited = true;
        foreach (var study in new BallotStudies(Limit).All().Concat(new BatchStudies(Limit).All()))
        {
            int?[] wrong = new int?[replicates], right = new int?[replicates];
            Parallel.For(0, replicates, new() { MaxDegreeOfParallelism = threads }, replicate =>
            {
                int own = checked(seed * 1_000_000 + replicate);
                wrong[replicate] = study.Run(own, true);
                right[replicate] = study.Run(own, false);
            });
            int confirmed = wrong.Count(draws => draws is not null);
            var range = BinomialInterval.Wilson(confirmed, replicates, 0.999);
            isLimited &= range.Low <= Limit;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {study.Method} | {study.Errors} | {100.0 * confirmed / replicates:0.0} % "
                + $"| {100 * range.Low:0.0}–{100 * range.High:0.0} "
                + $"| {Quantile(right, 0.5)} | {Quantile(right, 0.9)} |"));
        }

        output.WriteLine();
        output.WriteLine(isLimited ? "No method exceeds the limit." : "A METHOD EXCEEDS THE LIMIT.");
        return isLimited ? 0 : 1;
    }

    private static string Quantile(int?[] draws, double part)
    {
        int?[] ordered = [.. draws.OrderBy(draw => draw ?? int.MaxValue)];
        int? found = ordered[(int)Math.Ceiling(part * ordered.Length) - 1];
        return found?.ToString("N0", CultureInfo.InvariantCulture) ?? "–";
    }
}
