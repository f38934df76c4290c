namespace Electoral.Tally.Tests.Documents;

/// <summary>What the audit sample says of a file whose layout is not proved.</summary>
public sealed class AuditProposalTests(AuditSampleTests.Sample sample) : IClassFixture<AuditSampleTests.Sample>
{
    [Fact]
    public void Each_contest_is_a_table_of_columns_with_their_roles_and_first_records()
    {
        var (exitCode, output, errors) = sample.Run(Cases.CaseFiles.Reading("two-contests-interleaved.csv"));
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("there are several contests", errors, StringComparison.Ordinal);
        Assert.Equal(3, errors.Split("Layout proposed\n").Length);
        Assert.Contains("votes of F1", errors, StringComparison.Ordinal);
        Assert.Contains("votes of D1", errors, StringComparison.Ordinal);
    }
}
