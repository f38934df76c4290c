using System.Globalization;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Evaluation;

/// <summary>
/// How often sheets of clean centres are said not to fit, under laws of dispersion that the test supposes and others,
/// and how often planted ones are noticed and named.
/// </summary>
internal sealed class SpreadStudy : IStudy
{
    private static readonly double[] Means = [0.0005, 0.003, 0.007];

    public string Name => "spread";

    public string Usage =>
        "[--replicates 200] [--comparisons N] [--law NAME] [--mean M] [--planted 0] [--seed 1] [--threads N]";

    public int Run(Arguments arguments, TextWriter output)
    {
        int replicates = arguments.Whole("--replicates", 200), seed = arguments.Whole("--seed", 1);
        int only = arguments.Whole("--comparisons", 0), planted = arguments.Whole("--planted", 0);
        int threads = arguments.Whole("--threads", Environment.ProcessorCount);
        SpreadLaw[] laws = arguments.Text("--law") is string law
            ? [Enum.Parse<SpreadLaw>(law)]
            : Enum.GetValues<SpreadLaw>();
        double[] means = arguments.Text("--mean") is string mean
            ? [double.Parse(mean, CultureInfo.InvariantCulture)]
            : Means;
        output.WriteLine(
            $"{replicates} elections a cell, seed {seed}; {planted} sheets in 1,000 with two lines exchanged.");
        output.WriteLine();
        output.WriteLine(
            "| dispersion | mean | comparisons | refused | departs | 99.9 % Monte Carlo | named | wrongly |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (int comparisons in only > 0 ? [only] : new[] { 300, 1_200, 5_000 })
        {
            foreach (var shape in laws)
            {
                foreach (double size in means)
                {
                    var outcomes = new SpreadOutcome[replicates];
                    Parallel.For(0, replicates, new() { MaxDegreeOfParallelism = threads }, replicate =>
                        outcomes[replicate] = SpreadOutcome.Of(shape, size, comparisons, planted, seed, replicate));
                    output.WriteLine(Line(shape, size, comparisons, outcomes));
                    output.Flush();
                }
            }
        }

        return 0;
    }

    private static string Line(SpreadLaw law, double mean, int comparisons, SpreadOutcome[] outcomes)
    {
        var judged = outcomes.Where(one => !one.IsRefused).ToArray();
        int departs = judged.Count(one => one.Departs);
        string interval = "";
        if (judged.Length > 0)
        {
            var ends = BinomialInterval.ClopperPearson(departs, judged.Length, 0.999);
            interval = string.Create(CultureInfo.InvariantCulture, $"{100 * ends.Low:0.0}–{100 * ends.High:0.0}");
        }

        long named = judged.Sum(one => (long)one.Named), wrong = judged.Sum(one => (long)one.Wrong);
        long all = judged.Sum(one => (long)one.Planted);
        string found = all == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $"{100.0 * (named - wrong) / all:0} %");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {law} | {mean} | {comparisons:N0} | {100.0 * (outcomes.Length - judged.Length) / outcomes.Length:0} % "
            + $"| {100.0 * departs / Math.Max(1, judged.Length):0.0} % | {interval} | {found} "
            + $"| {(double)wrong / Math.Max(1, judged.Length):0.00} |");
    }
}

/// <summary>What the test said of one simulated election.</summary>
/// <param name="IsRefused">Whether there was no verdict.</param>
/// <param name="Departs">Whether p is at most 5 % and a sheet is named.</param>
/// <param name="Planted">How many sheets were changed.</param>
/// <param name="Named">How many sheets are named.</param>
/// <param name="Wrong">How many of them are of centres without a changed sheet.</param>
internal readonly record struct SpreadOutcome(bool IsRefused, bool Departs, int Planted, int Named, int Wrong)
{
    public static SpreadOutcome Of(
        SpreadLaw law, double mean, int comparisons, int planted, int seed, int replicate)
    {
        var random = new CounterRandom((ulong)seed, replicate, (ulong)comparisons);
        List<int> first = [0], votes = [], totals = [];
        var touched = new HashSet<int>();
        int changed = 0;
        for (int left = comparisons; left > 0;)
        {
            int tables = Math.Min(left + 1, 2 + random.NextInt32(random.NextInt32(3) == 0 ? 6 : 2));
            double share = random.NextBeta(6, 5), ofCentre = SpreadLaws.Draw(law, mean, ref random);
            for (int table = 0; table < tables; table++)
            {
                int total = 150 + random.NextInt32(350);
                double rho = SpreadLaws.IsOfCentre(law) ? ofCentre : SpreadLaws.Draw(law, mean, ref random);
                int count = random.NextBetaBinomial(total, share * (1 - rho) / rho, (1 - share) * (1 - rho) / rho);
                if (random.NextDouble() < planted / 1000.0)
                {
                    // Exchanged with a smaller line that has a part of the others' votes.
                    count = (int)(0.4 * (total - count));
                    touched.Add(first.Count - 1);
                    changed++;
                }

                votes.Add(count);
                totals.Add(total);
            }

            first.Add(votes.Count);
            left -= tables - 1;
        }

        var found = OddStations.Of(
            new CentreStations([.. first], [.. votes], [.. totals]), (ulong)replicate + 1, 1)!;
        int[] centreOf = [.. Enumerable.Range(0, first.Count - 1).SelectMany(
            centre => Enumerable.Repeat(centre, first[centre + 1] - first[centre]))];
        bool isRefused = found.Comparisons < OddVerdict.FewestComparisons
            || found.MeanDispersion > OddVerdict.LargestMeanDispersion;
        return new(
            isRefused, found.PValue.Value <= 0.05 && found.Listed.Count > 0, changed, found.Listed.Count,
            found.Listed.Count(one => !touched.Contains(centreOf[one.Station])));
    }
}
