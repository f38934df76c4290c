using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Compares units that are sums with the sheets below them.</summary>
internal static class SumUnitCheck
{
    /// <summary>
    /// The statements about units whose counts differ from the sums of their sheets; null if there are none.
    /// </summary>
    public static ReportStatement? Of(
        string source, ReportData data, ContestData contest, UnitGraph graph, SheetUnits sheets)
    {
        var isSheet = new RowSet(graph.Count);
        foreach (int unit in sheets.Units) isSheet.Add(unit);
        int different = 0;
        (int Unit, int Series, long Given, long Sum) first = default;
        foreach (int unit in sheets.Sums)
        {
            int[] below = SheetsBelow(unit, graph, isSheet);
            for (int series = 0; series < contest.Votes!.Count; series++)
            {
                if (contest.Votes[series][unit] is not { } given) continue;
                long sum = below.Sum(sheet => (long)(contest.Votes[series][sheet] ?? 0));
                if (sum == given) continue;
                if (different++ == 0) first = (unit, series, given, sum);
                break;
            }
        }

        if (different == 0) return null;
        string id = Encoding.UTF8.GetString(data.Units.Ids[first.Unit]);
        return NistStatements.Mismatch(
            source, different, id, first.Given, contest.Selections[first.Series].Id, first.Sum);
    }

    private static int[] SheetsBelow(int unit, UnitGraph graph, RowSet isSheet)
    {
        var found = new HashSet<int>();
        var seen = new HashSet<int>();
        var open = new Stack<int>([unit]);
        while (open.TryPop(out int one))
        {
            foreach (int part in graph.PartsOf(one))
            {
                if (!seen.Add(part)) continue;
                if (isSheet[part]) found.Add(part);
                else open.Push(part);
            }
        }

        return [.. found];
    }
}
