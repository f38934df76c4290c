using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>What the kinds of irregularity that give and take votes do to a sheet.</summary>
internal static class Plantings
{
    private const double ExtremeSpread = 0.075;
    private const int LargestDenominator = 10;

    // How much faster than those who stayed at home votes of others turn: Klimek et al. (2012) fitted 1 to 2.
    private const double Deliberateness = 1.5;

    public static Planting Of(Irregularity irregularity) => irregularity.Kind switch
    {
        IrregularityKind.RoundedPercentages => Round,
        IrregularityKind.CoarseFractions => Divide,
        IrregularityKind.InventedDigits => InventedDigits.Plant,
        IrregularityKind.IncrementalStuffing => (SheetCounts sheets, int row, ref CounterRandom random) =>
            Stuff(sheets, row, Math.Min(1, Math.Abs(random.NextNormal()) * irregularity.Strength), ref random),
        IrregularityKind.ExtremeStuffing => (SheetCounts sheets, int row, ref CounterRandom random) =>
            Stuff(sheets, row, Math.Max(0, 1 - Math.Abs(random.NextNormal()) * ExtremeSpread), ref random),
        IrregularityKind.SwappedColumns => Swap,
        IrregularityKind.CopiedSheets => Copy,
        _ => Mistype,
    };

    private static bool Round(SheetCounts sheets, int row, ref CounterRandom random)
    {
        int ballots = sheets.Ballots(row), votes = sheets.Original(sheets.Selection, row);
        if (ballots <= 0) return false;
        long percent = (200L * votes + ballots) / (2L * ballots);
        return TryExchange(sheets, row, (int)((2 * percent * ballots + 100) / 200));
    }

    private static bool Divide(SheetCounts sheets, int row, ref CounterRandom random)
    {
        int ballots = sheets.Ballots(row), votes = sheets.Original(sheets.Selection, row), nearest = -1;
        for (int denominator = 2; denominator <= LargestDenominator; denominator++)
        {
            if (ballots <= 0 || ballots % denominator != 0) continue;
            int part = ballots / denominator, parts = Math.Clamp((2 * votes + part) / (2 * part), 1, denominator - 1);
            if (nearest < 0 || Math.Abs(parts * part - votes) < Math.Abs(nearest - votes)) nearest = parts * part;
        }

        return nearest >= 0 && TryExchange(sheets, row, nearest);
    }

    // The selection gets this many votes; the rival gives or takes the difference.
    private static bool TryExchange(SheetCounts sheets, int row, int votes)
    {
        int rival = sheets.Original(sheets.Rival, row) + sheets.Original(sheets.Selection, row) - votes;
        if (rival < 0 || sheets.Rival == sheets.Selection) return false;
        Span<int> changed = VotesOf(sheets, row, stackalloc int[Math.Min(64, sheets.Selections)]);
        (changed[sheets.Selection], changed[sheets.Rival]) = (votes, rival);
        return sheets.TryApply(row, changed);
    }

    private static bool Stuff(SheetCounts sheets, int row, double share, ref CounterRandom random)
    {
        int ballots = sheets.Ballots(row), registered = sheets.Original(CountField.Registered, row);
        if (ballots < 0 || registered < ballots) return false;
        Span<int> changed = VotesOf(sheets, row, stackalloc int[Math.Min(64, sheets.Selections)]);
        double turned = PortableMath.Exp(Deliberateness * PortableMath.Log(Math.Max(share, 1e-300)));
        int gain = random.NextBinomial(registered - ballots, share);
        for (int i = 0; i < changed.Length; i++)
        {
            if (i == sheets.Selection) continue;
            int lost = random.NextBinomial(changed[i], turned);
            changed[i] -= lost;
            gain += lost;
        }

        changed[sheets.Selection] += gain;
        return sheets.TryApply(row, changed);
    }

    private static bool Swap(SheetCounts sheets, int row, ref CounterRandom random)
    {
        Span<int> changed = VotesOf(sheets, row, stackalloc int[Math.Min(64, sheets.Selections)]);
        (changed[sheets.Selection], changed[sheets.Rival]) = (changed[sheets.Rival], changed[sheets.Selection]);
        return sheets.TryApply(row, changed);
    }

    private static bool Copy(SheetCounts sheets, int row, ref CounterRandom random)
    {
        int registered = sheets.Original(CountField.Registered, row);
        for (int attempt = 0; attempt < 50; attempt++)
        {
            int donor = random.NextInt32(sheets.Rows);
            bool fits = registered < 0 || sheets.Ballots(donor) <= registered;
            if (donor == row || !fits || !sheets.IsWhole(donor)) continue;
            for (int i = 0; i < sheets.Selections; i++) sheets.Set(i, row, sheets.Original(i, donor));
            ReadOnlySpan<CountField> fields =
                [CountField.BallotsCast, CountField.Valid, CountField.Blank, CountField.Invalid];
            foreach (var field in fields)
            {
                bool inBoth = sheets.Original(field, donor) >= 0 && sheets.Original(field, row) >= 0;
                if (inBoth) sheets.Set(field, row, sheets.Original(field, donor));
            }

            return true;
        }

        return false;
    }

    private static bool Mistype(SheetCounts sheets, int row, ref CounterRandom random)
    {
        int selection = random.NextInt32(sheets.Selections), votes = sheets.Original(selection, row);
        int digits = 1;
        for (int rest = votes; rest >= 10; rest /= 10) digits++;
        int unit = 1;
        for (int index = random.NextInt32(Math.Min(digits, 9)); index > 0; index--) unit *= 10;
        int digit = votes / unit % 10, other = (digit + 1 + random.NextInt32(9)) % 10;
        sheets.Set(selection, row, votes + (other - digit) * unit);
        return true;
    }

    private static Span<int> VotesOf(SheetCounts sheets, int row, Span<int> buffer)
    {
        if (buffer.Length < sheets.Selections) buffer = new int[sheets.Selections];
        for (int i = 0; i < buffer.Length; i++) buffer[i] = sheets.Original(i, row);
        return buffer;
    }
}
