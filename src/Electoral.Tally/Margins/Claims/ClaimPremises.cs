using Assessed = Electoral.Tally.Premises;

namespace Electoral.Tally;

/// <summary>What a verdict on a claim rests on.</summary>
internal static class ClaimPremises
{
    public static IReadOnlyList<ReportStatement> Of(
        ClaimCheck check, CollectedSheets sheets, OutstandingStations outstanding,
        IReadOnlyList<ReportStatement> own, long excess)
    {
        List<ReportStatement> premises = [];
        // A claim that says to cover more than there is covers nothing that a verdict could rest on.
        if (!check.Coverage.IsBeyondAll)
        {
            premises.Add(check.Coverage.IsStated
                ? new("covers", ClaimTexts.Covers, check.Coverage)
                : new("read-as-all", ClaimTexts.ReadAsAll));
        }

        if (sheets.Count > 0) Add("authentic", ClaimTexts.Authentic, sheets.Count);
        if (outstanding.Count is long count && outstanding.Capacity is long capacity)
        {
            var text = count == 0 ? ClaimTexts.HoldingNothing : ClaimTexts.Holding.Of(count);
            premises.Add(new("missing-hold", text, count, capacity));
        }
        else if (outstanding.Capacity is long total)
        {
            premises.Add(new("missing-hold", ClaimTexts.HoldingInAll, total));
        }

        if (own.Any(reason => reason.Code == "ballots-exceed-registered"))
        {
            var within = excess == 0 ? ClaimTexts.NoneExceeds : ClaimTexts.WithinRegister;
            premises.Add(new("ballots-within-register", within, excess));
        }

        premises.AddRange(outstanding.Against);
        foreach (var stated in outstanding.Stated)
        {
            premises.Add(new(
                "stated", ClaimTexts.Stated, Assessed.StatementOf(stated.Premise), stated.Finding));
        }

        if (outstanding.WithoutCapacity > 0) Add("without-capacity", ClaimTexts.Without, outstanding.WithoutCapacity);
        if (sheets.Incomplete.Count > 0) Add("incomplete-sheets", ClaimTexts.Incomplete, sheets.Incomplete.Count);
        if (sheets.Annulled > 0) Add("annulled-sheets", ClaimTexts.Annulled, sheets.Annulled);
        if (sheets.Pending > 0) Add("pending-sheets", ClaimTexts.Pending, sheets.Pending);
        return premises;

        void Add(string code, CountText text, long number) => premises.Add(new(code, text.Of(number), number));
    }
}
