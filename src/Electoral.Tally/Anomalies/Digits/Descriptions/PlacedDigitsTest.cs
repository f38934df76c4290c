namespace Electoral.Tally;

/// <summary>A description of how often digits come up at one digit place of the counts.</summary>
/// <param name="id">The name for machines.</param>
/// <param name="place">Which digits.</param>
internal abstract class PlacedDigitsTest(string id, DigitPlace place) : DigitDescriptionTest(id)
{
    public override AnomalyTest? Run(AnomalyTestInput input)
    {
        var digits = DigitSheets.Of(input).Distribution(input, place);
        var test = Counted(input, digits.Count, digits.Missing, digits.Below + digits.Zeros, digits.Minimum);
        return test.IsComputable ? Describe(test, digits, input.Options) : test;
    }

    /// <summary>Describes the digits.</summary>
    protected abstract AnomalyTest Describe(AnomalyTest test, DigitDistribution digits, AnomalyOptions options);
}
