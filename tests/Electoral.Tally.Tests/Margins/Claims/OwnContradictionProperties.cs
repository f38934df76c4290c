using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Margins.Claims;

/// <summary>Claims against themselves, by trying every number of votes, ballots and voters that there can be.</summary>
public sealed class OwnContradictionProperties
{
    [Property]
    public Property A_claim_contradicts_itself_exactly_if_no_election_has_its_numbers() => Hold((claim, _) =>
    {
        var check = Table().CheckClaim(claim, SheetFrame.OfTotals(null, null));
        Assert.Equal(!CanBe(claim), check.ContradictsItself);
        if (check.ContradictsItself) Assert.Equal(ClaimVerdict.Impossible, check.Verdict);
    });

    [Property]
    public Property Renaming_the_lines_changes_nothing() => Hold((claim, isTurned) =>
    {
        if (!isTurned) return;
        var turned = new Claim("c")
        {
            ["B"] = claim["A"],
            ["A"] = claim["B"],
            Valid = claim.Valid,
            Invalid = claim.Invalid,
            BallotsCast = claim.BallotsCast,
            RegisteredTotal = claim.RegisteredTotal,
            Percentages = claim.Percentages.ToDictionary(printed => printed.Key == "A" ? "B" : "A", p => p.Value),
            PercentagesOf = claim.PercentagesOf,
        };
        var frame = SheetFrame.OfTotals(null, null);
        Assert.Equal(
            Table().CheckClaim(claim, frame).ContradictsItself, Table().CheckClaim(turned, frame).ContradictsItself);
    });

    [Property]
    public Property Percentages_printed_of_true_numbers_never_contradict_them() => Prop.ForAll(
        Gen.Choose(0, 9).ArrayOf(3).ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(),
        (votes, decimals, rule) =>
        {
            int whole = votes.Sum();
            if (whole == 0) return;
            decimal Printed(int part)
            {
                decimal share = 100m * part / whole, unit = new(1, 0, 0, false, (byte)decimals);
                var rounding = rule switch
                {
                    0 => MidpointRounding.ToEven,
                    1 => MidpointRounding.AwayFromZero,
                    2 => MidpointRounding.ToZero,
                    _ => MidpointRounding.ToNegativeInfinity,
                };
                return decimal.Round(share, decimals, rounding) + 0 * unit;
            }

            var claim = new Claim("c")
            {
                ["A"] = votes[0],
                ["B"] = votes[1],
                Percentages = new Dictionary<string, decimal> { ["A"] = Printed(votes[0]), ["B"] = Printed(votes[1]) },
            };
            var check = Table().CheckClaim(claim, SheetFrame.OfTotals(null, null));
            Assert.False(check.ContradictsItself, $"{claim}: {string.Join(" ", check.Reasons)}");
        });

    private static Property Hold(Action<Claim, bool> property)
    {
        var number = Gen.Choose(0, 8);
        var maybe = Gen.Frequency(
            (1, Gen.Constant<long?>(null)), (1, Gen.Choose(0, 14).Select(n => (long?)n)));
        var printed = Gen.Frequency(
            (1, Gen.Constant<decimal?>(null)), (1, Gen.Choose(0, 20).Select(n => (decimal?)(n * 5))),
            (1, Gen.Choose(0, 100).Select(n => (decimal?)n)));
        var claims =
            from a in number
            from b in number
            from valid in maybe
            from invalid in maybe
            from ballots in maybe
            from registered in maybe
            from ofA in printed
            from ofB in printed
            from of in Gen.Elements<ShareOf?>(null, ShareOf.Valid, ShareOf.BallotsCast, ShareOf.Registered)
            select new Claim("c")
            {
                ["A"] = a,
                ["B"] = b,
                Valid = valid,
                Invalid = invalid,
                BallotsCast = ballots,
                RegisteredTotal = registered,
                Percentages = Given(("A", ofA), ("B", ofB)),
                PercentagesOf = of,
            };
        return Prop.ForAll(claims.ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), property);
    }

    private static Dictionary<string, decimal> Given(params (string Key, decimal? Printed)[] all) =>
        all.Where(one => one.Printed is not null).ToDictionary(one => one.Key, one => one.Printed!.Value);

    /// <summary>Whether some valid votes and ballots fit: all are tried up to a number beyond all claims.</summary>
    private static bool CanBe(Claim claim)
    {
        long sum = claim["A"] + claim["B"];
        for (long valid = sum; valid <= 40; valid++)
        {
            if (claim.Valid is long stated && stated != valid) continue;
            for (long ballots = valid + (claim.Invalid ?? 0); ballots <= 60; ballots++)
            {
                if (claim.BallotsCast is long cast && cast != ballots) continue;
                if (ballots > claim.RegisteredTotal) break;
                if (PercentagesCanBe(claim, sum)) return true;
            }
        }

        return false;
    }

    private static bool PercentagesCanBe(Claim claim, long sum)
    {
        long? stated = claim.PercentagesOf switch
        {
            ShareOf.Valid => claim.Valid,
            ShareOf.BallotsCast => claim.BallotsCast,
            ShareOf.Registered => claim.RegisteredTotal,
            _ => null,
        };
        if (claim.Percentages.Count == 0) return true;
        if (claim.Percentages.Values.Sum(printed => Math.Max(0, printed - 0.5m)) > 100) return false;
        var wholes = stated is long one ? [one] : Enumerable.Range(1, 2_000).Select(n => (long)n);
        return new[] { true, false }.Any(isRounded => wholes.Any(
            whole => whole >= (stated is null ? Math.Max(1, sum) : 0) && claim.Percentages.All(
                printed => IsPrinted(printed.Value, claim[printed.Key], whole, isRounded))));
    }

    private static bool IsPrinted(decimal printed, long votes, long whole, bool isRounded)
    {
        // In whole numbers: 100 · votes against (printed ± half a unit) · whole.
        decimal units = 200m * votes;
        return isRounded
            ? units >= (2 * printed - 1) * whole && units <= (2 * printed + 1) * whole
            : units >= 2 * printed * whole && units < 2 * (printed + 1) * whole;
    }

    private static TallyTable Table()
    {
        var builder = new TallyTable.Builder(new(new("A"), new("B"), new("C")), ["table"]);
        builder.Add(new() { Code = "1", Votes = [0, 0, 0] });
        return builder.Build();
    }
}
