namespace Electoral.Tally;

public sealed partial class StratifiedSample
{
    /// <summary>Why a method that needs the registered voters of every stratum has none; null where it has.</summary>
    internal ReportStatement? WhyNoRegistered()
    {
        if (_units.VariableOfCell[Cells.Field(CountField.Registered)] < 0)
        {
            return new("no-registered", DesignTexts.NoRegistered);
        }

        if (Registered is null) return new("no-registered-of-strata", DesignTexts.NoRegisteredOfStrata);
        long[] x = Weights(LinearCount.Registered);
        bool isNothing = true;
        for (int h = 0; h < _strata.Length; h++)
        {
            isNothing &= _products[h].SumOf(x) == 0;
            if (_products[h].SumOf(x) == 0 && _strata[h] is { Units: > 0, Registered: > 0 })
            {
                return new("nothing-below", DesignTexts.NothingBelow);
            }
        }

        return isNothing ? new("nothing-below", DesignTexts.NothingBelow) : null;
    }

    /// <summary>Why there is no share of valid votes; null where there is.</summary>
    internal ReportStatement? WhyNoValid()
    {
        Func<int, bool> has = cell => _units.VariableOfCell[cell] >= 0;
        long[] weights = LinearCount.Valid.WeightsOver(_units.Contest, has, out var lacking);
        if (lacking is not null) return new("no-valid", AggregationTexts.NoValid);
        return Expanded(weights) > 0 ? null : new("nothing-below", DesignTexts.NothingBelow);
    }

    /// <summary>Why there is no regression on registered voters; null where there is.</summary>
    internal ReportStatement? WhyNoRegression()
    {
        double[] registered = _units.Values(Weights(LinearCount.Registered));
        return Array.Exists(registered, voters => voters != registered[0])
            ? null
            : new("equal-registers", DesignTexts.EqualRegisters);
    }

    /// <summary>For each stratum what the empirical-Bayes and beta-binomial predictions start from.</summary>
    /// <param name="margin">The lead.</param>
    /// <param name="below">What it is a share of.</param>
    internal AreaFigures[] Areas(LinearCount margin, LinearCount below)
    {
        long[] d = Weights(margin), v = Weights(below), r = RegisteredWeights();
        var areas = new AreaFigures[_strata.Length];
        for (int h = 0; h < areas.Length; h++)
        {
            var (stratum, products) = (_strata[h], _products[h]);
            double valid = (double)products.SumOf(v), lead = (double)products.SumOf(d), n = stratum.Observed;
            double share = valid == 0 ? 0 : lead / valid, registered = (double)products.SumOf(r);
            double mean = n == 0 ? 0 : valid / n;
            double squares = Quadratic(products, [(d, 1), (v, -share)]);
            double spread = n < 2 || mean == 0 ? 0 : squares / (n - 1) / (mean * mean);
            double missing = registered == 0 ? 0 : RegisteredOf(h) / registered - 1;
            areas[h] = new(stratum, lead, valid, share, spread, Math.Max(0, missing * valid));
        }

        return areas;
    }
}
