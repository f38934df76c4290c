namespace Electoral.Tally.Audits;

/// <summary>The risk after the recorded draws, and how many clean ones would meet the limit.</summary>
internal sealed class AuditMeasure
{
    private const int FirstLook = 64;

    private readonly SheetAuditDraw _draw;
    private readonly int[] _sheets;
    private readonly double[] _taints;

    private AuditMeasure(SheetAuditDraw draw, int[] sheets, double[] taints)
    {
        (_draw, _sheets, _taints) = (draw, sheets, taints);
        var weights = draw.Plan.Weights;
        Risk = IsWithReplacement
            ? KaplanMarkov.Risk(weights.TotalBound, taints)
            : draw.Plan.Test().Run(Sample(sheets, taints)).Risk;
        double errors = sheets.Index().DistinctBy(draw => draw.Item)
            .Sum(draw => taints[draw.Index] * weights.BoundOf(draw.Item));
        CanEnd = errors < 1 && !(IsWithReplacement && taints.Contains(1));
    }

    public AuditRisk Risk { get; }

    /// <summary>Whether further draws can bring the risk down to the limit, before all sheets are counted.</summary>
    public bool CanEnd { get; }

    private SheetAuditPlan Plan => _draw.Plan;

    private bool IsWithReplacement => _draw.Plan.Options.Method == SheetAuditMethod.WithReplacement;

    public static AuditMeasure Of(SheetAuditDraw draw, int[] sheets, double[] taints) => new(draw, sheets, taints);

    /// <summary>The draws that the seed gives next, until the limit is met if none of them shows an error.</summary>
    public int MoreDraws()
    {
        double limit = Plan.Options.RiskLimit;
        if (IsWithReplacement) return Plan.Comparison.SampleSize(limit, Risk);
        int left = Plan.Weights.Drawable - _sheets.Length;
        for (int more = Math.Min(FirstLook, left); ; more = Math.Min(2 * more, left))
        {
            int[] sheets = [.. Plan.Weights.DrawnOnce(_draw.Seed).Take(_sheets.Length + more)];
            double[] taints = new double[sheets.Length];
            _taints.CopyTo(taints, 0);
            var history = Plan.Test().Run(Sample(sheets, taints)).History;
            for (int j = _sheets.Length; j < sheets.Length; j++)
            {
                if (history[j].Meets(limit)) return j + 1 - _sheets.Length;
            }

            if (more == left) return left;
        }
    }

    private MeanSample Sample(int[] sheets, double[] taints) => MeanSample.OfBatches(
        taints, Array.ConvertAll(sheets, Plan.Weights.BoundOf), Plan.Weights.TotalBound);
}
