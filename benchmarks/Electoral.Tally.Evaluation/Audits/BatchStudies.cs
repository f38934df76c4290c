using Electoral.Tally.Kernels;

namespace Electoral.Tally.Evaluation;

/// <summary>
/// Audits of sheets: the counted votes make B the winner by as little as can be, in one of three ways.
/// </summary>
internal sealed class BatchStudies
{
    private const int Most = 250, Sheets = 400;

    private readonly double _limit;
    private readonly TallyTable _reported = Election();

    public BatchStudies(double limit) => _limit = limit;

    public IEnumerable<AuditCell> All()
    {
        foreach (string errors in (string[])["few sheets, all votes", "every tenth sheet", "every sheet, few votes"])
        {
            yield return new("sheets, Kaplan–Markov (MACRO)", errors, Of(errors, SheetAuditMethod.WithReplacement));
            yield return new("sheets, ALPHA", errors, Of(errors, SheetAuditMethod.WithoutReplacement));
            yield return new("sheets, two strata, Fisher's method", errors, Stratified(errors));
        }

        foreach (var method in Enum.GetValues<SheetAuditMethod>())
        {
            string name = method == SheetAuditMethod.WithReplacement ? "Kaplan–Markov (MACRO)" : "ALPHA";
            yield return new($"sheets, nobody has more than half, {name}", "every sheet, few votes", Nobody(method));
        }
    }

    private Func<int, bool, int?> Of(string errors, SheetAuditMethod method)
    {
        var plan = _reported.PlanAudit(new() { RiskLimit = _limit, Method = method });
        return Of(plan, Taints(plan, errors), method);
    }

    /// <summary>Nobody has more than half as reported; counted, the first has one vote more than half.</summary>
    private Func<int, bool, int?> Nobody(SheetAuditMethod method)
    {
        var builder = new TallyTable.Builder(new(new("A"), new("B"), new("C")), ["station"]);
        foreach (var sheet in _reported)
        {
            int ballots = sheet.BallotsCast!.Value, first = (int)(ballots * 0.44), second = (int)(ballots * 0.36);
            builder.Add(sheet.ToSheet() with { Votes = [first, second, ballots - first - second] });
        }

        var plan = builder.Build().PlanAudit(new()
        {
            RiskLimit = _limit,
            Method = method,
            Rule = AuditRule.NobodyHasMoreThan(0.5m),
        });
        var batches = plan.Comparison.Batches;
        // Each vote moved to the first is one more for it and one less for the others together.
        long left = (plan.Comparison.Margins[0] + 1) / 2, share = left / Sheets + 1;
        double[] taints = new double[batches.Count];
        for (int sheet = 0; sheet < taints.Length; sheet++)
        {
            var votes = batches[sheet].Votes;
            long moved = Math.Min(Math.Min(left, share), votes[2]);
            left -= moved;
            taints[sheet] = plan.Comparison.TaintOf(sheet, [votes[0] + moved, votes[1], votes[2] - moved]);
        }

        return left == 0 ? Of(plan, taints, method) : throw new InvalidOperationException($"{left} votes are left.");
    }

    private Func<int, bool, int?> Of(SheetAuditPlan plan, double[] taints, SheetAuditMethod method)
    {
        double total = plan.Weights.TotalBound;
        return method == SheetAuditMethod.WithReplacement
            ? (seed, isWrong) =>
            {
                double[] drawn = [.. plan.Weights.Drawn($"{seed}").Take(Most).Select(s => isWrong ? taints[s] : 0)];
                for (int draw = 1; draw <= Most; draw++)
                {
                    if (KaplanMarkov.Risk(total, drawn.AsSpan(0, draw)).Meets(_limit)) return draw;
                }

                return null;
            }
        : (seed, isWrong) =>
        {
            int[] drawn = [.. plan.Weights.DrawnOnce($"{seed}").Take(Most)];
            var sample = MeanSample.OfBatches(
                Array.ConvertAll(drawn, sheet => isWrong ? taints[sheet] : 0),
                Array.ConvertAll(drawn, plan.Weights.BoundOf), total);
            return AuditCell.FirstDraw(plan.Test().Run(sample), _limit);
        };
    }

    /// <summary>The first half of the sheets and the second, drawn from in turn.</summary>
    private Func<int, bool, int?> Stratified(string errors)
    {
        var plan = _reported.PlanAudit(new() { RiskLimit = _limit });
        double[] taints = Taints(plan, errors), bounds = [.. plan.Comparison.Bounds];
        double[] totals = [bounds[..(Sheets / 2)].Sum(), bounds[(Sheets / 2)..].Sum()];
        return (seed, isWrong) =>
        {
            var random = new CounterRandom((ulong)seed, 3, UnitPathKey.Root);
            List<double>[] drawn = [[], []];
            for (int draw = 1; draw <= Most; draw++)
            {
                int stratum = draw % 2;
                double point = random.NextDouble() * totals[stratum];
                int sheet = stratum * (Sheets / 2);
                while (sheet < (stratum + 1) * (Sheets / 2) - 1 && (point -= bounds[sheet]) >= 0) sheet++;
                drawn[stratum].Add(isWrong ? taints[sheet] : 0);
                if (draw % 10 != 0) continue;
                var risk = StratifiedRisk.Of(
                    new AuditStratum("first", totals[0], drawn[0]), new AuditStratum("second", totals[1], drawn[1]));
                if (risk.Risk.Meets(_limit)) return draw;
            }

            return null;
        };
    }

    private static double[] Taints(SheetAuditPlan plan, string errors)
    {
        var batches = plan.Comparison.Batches;
        long left = (plan.Comparison.Margins[0] + 1) / 2, share = left / Sheets + 1;
        double[] taints = new double[batches.Count];
        int step = errors == "every tenth sheet" ? 10 : 1;
        long most = errors == "every sheet, few votes" ? share : step == 10 ? 10 * share : long.MaxValue;
        for (int turn = 0; turn < step && left > 0; turn++)
        {
            for (int sheet = turn; sheet < taints.Length; sheet += step)
            {
                long moved = Math.Min(Math.Min(left, most), batches[sheet].Votes[0]);
                left -= moved;
                taints[sheet] = plan.Comparison.TaintOf(
                    sheet, [batches[sheet].Votes[0] - moved, batches[sheet].Votes[1] + moved]);
            }
        }

        return taints;
    }

    private static TallyTable Election()
    {
        var random = new CounterRandom(1, 4, UnitPathKey.Root);
        var builder = new TallyTable.Builder(new(new("A"), new("B")), ["station"]);
        for (int station = 0; station < Sheets; station++)
        {
            int ballots = 80 + random.NextInt32(320);
            int first = (int)(ballots * (0.54 + 0.2 * (random.NextDouble() - 0.5)));
            builder.Add(new()
            {
                Code = $"{station}",
                BallotsCast = ballots,
                Votes = [first, ballots - first],
            });
        }

        return builder.Build();
    }
}
