#!/usr/bin/env dotnet
#:project ../../src/Electoral.Tally/Electoral.Tally.csproj
#:property PublishAot=false

// Your own outcome rule: most votes win, but only with at least a number of votes that was fixed before.
//
//   dotnet run -c Release docs/samples/own-rule.cs

using Electoral.Tally;
using Electoral.Tally.Simulation;

var contest = new Contest(new("A"), new("B"), new("C"));
var rule = new Quota(4_500);
Console.WriteLine(rule);
foreach (long missing in new[] { 300, 1_500 })
{
    var bounds = ContestBounds.Of(contest, [4_600, 3_300, 1_500], OutstandingVote.Of(missing));
    Console.WriteLine($"{missing} votes outstanding: {rule.Judge(bounds)}");
}

// The same verdict, premises and report as for any rule; here two stations are missing.
var sheets = new SyntheticElection { Levels = [new("state", 1), new("centre", 10)] }.Generate();
var assessment = sheets.AssessMargin(
    SheetFrame.OfTotals(sheets.Count + 2, sheets.Totals().Registered + 800), new() { Rule = new Quota(6_000) });
Console.WriteLine(assessment.Verdict);
foreach (var premise in assessment.Verdict.Premises) Console.WriteLine(premise);

/// <summary>Most votes win, if they reach a minimum; otherwise nobody is elected.</summary>
internal sealed class Quota(long needed) : OutcomeRule(new("quota", Words, needed))
{
    private static readonly ReportText Words = new(
        "most votes win, at least {0:N0}", "gana quien obtiene más votos, al menos {0:N0}");
    private static readonly ReportText NobodyElected = new("nobody is elected", "nadie resulta elegido");
    private static readonly ReportText Elected = new(
        "{0} has {1:N0} votes, the quota is {2:N0}, and nobody can draw level.",
        "{0} tiene {1:N0} votos, la cuota es {2:N0}, y nadie puede empatar.");
    private static readonly ReportText Short = new(
        "Nobody can reach {0:N0} votes.", "Nadie puede alcanzar {0:N0} votos.");
    private static readonly ReportText Open = new(
        "It is open whether somebody leads with {0:N0} votes.", "Está abierto si alguien encabeza con {0:N0} votos.");

    protected override OutcomeFinding Find(ContestBounds bounds)
    {
        var leader = bounds.Leader;
        if (leader.Votes >= needed && bounds.Rivals.All(rival => rival.IsDecided))
        {
            return new()
            {
                Decision = Decision.Decided,
                Outcome = OutcomeKind.Winner,
                Winner = leader.Candidate,
                Reasons = [new("quota-reached", Elected, leader.Candidate.Name, leader.Votes, needed)],
            };
        }

        if (bounds.Candidates.All(candidate => candidate.VotesMax < needed))
        {
            return new()
            {
                Decision = Decision.Decided,
                Outcome = OutcomeKind.NoMajority,
                OutcomeName = NobodyElected,
                Reasons = [new("quota-out-of-reach", Short, needed)],
            };
        }

        return new() { Decision = Decision.NotDecided, Reasons = [new("quota-open", Open, needed)] };
    }
}
